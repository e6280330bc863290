package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.dateline.delivery.query.Condition;

/** A condition on the index entry of an article, which has the alias {@code f}. */
enum FilingCondition {
    ANY_TAG("array_intersects(f.tags, :anyTag)", "anyTag", filter -> ids(filter.anyTag())),
    ALL_TAGS("array_includes(f.tags, :allTags)", "allTags", filter -> ids(filter.allTags())),
    NO_TAG("not array_intersects(f.tags, :noTag)", "noTag", filter -> ids(filter.noTag())),
    AUTHOR("array_contains(f.authors, :author)", "author", ResolvedCriteria::author),
    SECTION("array_contains(f.sections, :section)", "section",
            filter -> filter.criteria().descendants() ? filter.section() : null),
    OWN_SECTION("array_contains(f.ownSections, :ownSection)", "ownSection",
            filter -> filter.criteria().descendants() ? null : filter.section()),
    MEDIA("array_contains(f.media, :media)", "media", filter -> filter.criteria().media()),
    LANGUAGE("array_intersects(f.traits, :languages)", "languages",
            filter -> traits(filter.criteria().languages(), Function.identity())),
    TYPE("array_intersects(f.traits, :types)", "types",
            filter -> traits(filter.criteria().types(), ArticleIndexEntry::trait));

    private final String hql;
    private final String parameter;
    private final Function<ResolvedCriteria, Object> value;

    /** @param value the value of the parameter; null if the list does not have the condition */
    FilingCondition(String hql, String parameter, Function<ResolvedCriteria, Object> value) {
        this.hql = hql;
        this.parameter = parameter;
        this.value = value;
    }

    static List<Condition> all(ResolvedCriteria filter) {
        return allExcept(Optional.empty(), filter);
    }

    /** @param met a condition that is met anyway */
    static List<Condition> allExcept(Optional<FilingCondition> met, ResolvedCriteria filter) {
        return Stream.of(values()).filter(each -> !met.equals(Optional.of(each)))
                .flatMap(each -> each.condition(filter).stream()).toList();
    }

    private Optional<Condition> condition(ResolvedCriteria filter) {
        return Optional.ofNullable(value.apply(filter)).map(given -> new Condition(hql, parameter, given));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.toArray(UUID[]::new);
    }

    private static <T> String[] traits(List<T> values, Function<T, String> trait) {
        return values.isEmpty() ? null : values.stream().map(trait).toArray(String[]::new);
    }
}
