package dev.dateline.delivery.article;

import static dev.dateline.delivery.article.ArticleFilter.isGiven;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.dateline.delivery.query.Condition;

/** What articles are filed under, and so can be found by: {@code f} is the filing. */
enum Criterion {
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
            filter -> isGiven(filter.criteria().languages()) ? filter.criteria().languages().toArray(String[]::new) : null),
    TYPE("array_intersects(f.traits, :types)", "types", filter -> isGiven(filter.criteria().types())
            ? filter.criteria().types().stream().map(ArticleFiling::trait).toArray(String[]::new) : null);

    private final String hql;
    private final String parameter;
    private final Function<ArticleFilter, Object> value;

    Criterion(String hql, String parameter, Function<ArticleFilter, Object> value) {
        this.hql = hql;
        this.parameter = parameter;
        this.value = value;
    }

    /** What the filing has to meet beyond one of these. */
    static List<Condition> allBut(Criterion met, ArticleFilter filter) {
        return Stream.of(values()).filter(criterion -> criterion != met)
                .filter(criterion -> criterion.value.apply(filter) != null)
                .map(criterion -> new Condition(criterion.hql, criterion.parameter, criterion.value.apply(filter))).toList();
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.isEmpty() ? null : ids.toArray(UUID[]::new);
    }
}
