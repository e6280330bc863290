package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.dateline.delivery.query.Condition;

/** What a list can ask of the filing of an article, which has the alias {@code f}. */
enum FiledUnder {
    ANY_TAG("array_intersects(f.tags, :anyTag)", "anyTag", filter -> ids(filter.anyTag())),
    ALL_TAGS("array_includes(f.tags, :allTags)", "allTags", filter -> ids(filter.allTags())),
    NO_TAG("not array_intersects(f.tags, :noTag)", "noTag", filter -> ids(filter.noTag())),
    AUTHOR("array_contains(f.authors, :author)", "author", ArticleFilter::author),
    SECTION("array_contains(f.sections, :section)", "section",
            filter -> filter.criteria().descendants() ? filter.section() : null),
    OWN_SECTION("array_contains(f.ownSections, :ownSection)", "ownSection",
            filter -> filter.criteria().descendants() ? null : filter.section()),
    MEDIA("array_contains(f.media, :media)", "media", filter -> filter.criteria().media()),
    LANGUAGE("array_intersects(f.traits, :languages)", "languages",
            filter -> traits(filter.criteria().languages(), Function.identity())),
    TYPE("array_intersects(f.traits, :types)", "types",
            filter -> traits(filter.criteria().types(), ArticleFiling::trait));

    private final String hql;
    private final String parameter;
    private final Function<ArticleFilter, Object> value;

    /** @param value what the parameter is bound to; null where the list does not ask for this */
    FiledUnder(String hql, String parameter, Function<ArticleFilter, Object> value) {
        this.hql = hql;
        this.parameter = parameter;
        this.value = value;
    }

    static List<Condition> all(ArticleFilter filter) {
        return allBut(Optional.empty(), filter);
    }

    /** @param met what needs no asking */
    static List<Condition> allBut(Optional<FiledUnder> met, ArticleFilter filter) {
        return Stream.of(values()).filter(each -> !met.equals(Optional.of(each)))
                .flatMap(each -> each.condition(filter).stream()).toList();
    }

    private Optional<Condition> condition(ArticleFilter filter) {
        return Optional.ofNullable(value.apply(filter)).map(given -> new Condition(hql, parameter, given));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.toArray(UUID[]::new);
    }

    private static <T> String[] traits(List<T> values, Function<T, String> trait) {
        return values.isEmpty() ? null : values.stream().map(trait).toArray(String[]::new);
    }
}
