package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.delivery.query.Condition;
import dev.dateline.search.SearchQuery;

/** A condition on the index entry of an article, which has the alias {@code f}. */
enum FilingCondition {
    ANY_TAG("f.tags && :anyTag", "anyTag", filter -> ids(filter.anyTag()), Term.anyOf("tag:")),
    ALL_TAGS("f.tags @> :allTags", "allTags", filter -> ids(filter.allTags()), Term.allOf("tag:")),
    NO_TAG("not f.tags && :noTag", "noTag", filter -> ids(filter.noTag()), Term.noneOf("tag:")),
    ANY_AUTHOR("f.authors && :anyAuthor", "anyAuthor", filter -> ids(filter.anyAuthor()), Term.anyOf("author:")),
    ANY_SECTION("f.sections && :anySection", "anySection",
            filter -> filter.criteria().sections().descendants() ? ids(filter.anySection()) : null, Term.anyOf("section:")),
    ANY_OWN_SECTION("f.own_sections && :anyOwnSection", "anyOwnSection",
            filter -> filter.criteria().sections().descendants() ? null : ids(filter.anySection()), null),
    NO_SECTION("not f.sections && :noSection", "noSection", filter -> ids(filter.noSection()), Term.noneOf("section:")),
    MEDIA("f.media @> array[:media]", "media", filter -> filter.criteria().media(), null),
    LANGUAGE("f.traits && :languages", "languages",
            filter -> traits(filter.criteria().languages(), Function.identity()), Term.anyOf("")),
    TYPE("f.traits && :types", "types",
            filter -> traits(filter.criteria().types(), type -> "type:" + type.name()), Term.anyOf("")),
    FLAG("f.traits && :flags", "flags", filter -> traits(filter.criteria().flags(), flag -> "flag:" + flag), Term.anyOf("")),
    ACCESS("f.traits && :access", "access", filter -> traits(filter.criteria().access(), access -> "access:" + access.name()),
            Term.anyOf("")),
    NO_ID("f.article_id <> all(:noIds)", "noIds", filter -> ids(filter.criteria().ids().none()), null);

    /**
     * Follows from the exclusion of sections, whose ids are {@code :noSection}. Unlike this, an index can look it up: an article is
     * in one of the other sections, or in none.
     */
    static final String REMAINING_SECTIONS = """
            (f.own_sections && array(select s.id from section s where not exists (
                select from section e where e.id = any(:noSection)
                and (e.id = s.id or starts_with(s.path, e.path || '/'))))
             or f.own_sections = '{}')""";

    private final String sql;
    private final String parameter;
    private final Function<ResolvedCriteria, Object> value;
    private final Term term;

    /**
     * @param value the value of the parameter; null if the list does not have the condition
     * @param term how to find it in searchable texts; null if these do not have it
     */
    FilingCondition(String sql, String parameter, Function<ResolvedCriteria, Object> value, Term term) {
        this.sql = sql;
        this.parameter = parameter;
        this.value = value;
        this.term = term;
    }

    /** The conditions of a list that searchable texts have terms for, in the syntax of their queries. */
    static List<String> terms(ResolvedCriteria filter) {
        return Stream.of(values()).filter(each -> each.term != null)
                .flatMap(each -> Optional.ofNullable(each.value.apply(filter))
                        .map(given -> each.term.of((Object[]) given))
                        .stream())
                .toList();
    }

    /** The others, except that on the id itself. */
    static List<Condition> withoutTerm(ResolvedCriteria filter) {
        return Stream.of(values()).filter(each -> each.term == null && each != NO_ID)
                .flatMap(each -> each.condition(filter).stream()).toList();
    }

    /** The condition on the id, for another table. */
    static List<Condition> onId(String id, ResolvedCriteria filter) {
        return NO_ID.condition(filter).map(condition -> new Condition(id + " <> all(:noIds)", condition.parameters())).stream()
                .toList();
    }

    static List<Condition> all(ResolvedCriteria filter) {
        return allExcept(Optional.empty(), filter);
    }

    /** @param met a condition that is met anyway */
    static List<Condition> allExcept(Optional<FilingCondition> met, ResolvedCriteria filter) {
        return Stream.of(values()).filter(each -> !met.equals(Optional.of(each)))
                .flatMap(each -> each.condition(filter).stream()).toList();
    }

    /** Whether a list has conditions, except the one that is met anyway, and all of them only exclude articles. */
    static boolean onlyExclude(Optional<FilingCondition> met, ResolvedCriteria filter) {
        var given = Stream.of(values()).filter(each -> !met.equals(Optional.of(each)) && each.value.apply(filter) != null)
                .collect(Collectors.toSet());
        return !given.isEmpty() && EnumSet.of(NO_TAG, NO_SECTION, NO_ID).containsAll(given);
    }

    private Optional<Condition> condition(ResolvedCriteria filter) {
        return Optional.ofNullable(value.apply(filter)).map(given -> new Condition(sql, parameter, given));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.toArray(UUID[]::new);
    }

    private static <T> String[] traits(List<T> values, Function<T, String> trait) {
        return values.isEmpty() ? null : values.stream().map(trait).toArray(String[]::new);
    }

    /**
     * A query for texts that have any, all or none of some terms.
     *
     * @param kind the beginning of the terms
     */
    private record Term(String prefix, String separator, String kind) {

        static Term anyOf(String kind) {
            return new Term("", " | ", kind);
        }

        static Term allOf(String kind) {
            return new Term("", " & ", kind);
        }

        static Term noneOf(String kind) {
            return new Term("!", " | ", kind);
        }

        String of(Object[] values) {
            return Stream.of(values).map(value -> "'" + SearchQuery.filterTerm(kind + value) + "'")
                    .collect(Collectors.joining(separator, prefix + "(", ")"));
        }
    }
}
