package dev.dateline.delivery.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import dev.dateline.delivery.article.search.Search;

/**
 * Criteria whose slugs and paths have been turned into ids.
 *
 * @param search null where no words are looked for
 */
record ArticleFilter(Search search, UUID section, Set<UUID> anyTag, Set<UUID> allTags, Set<UUID> noTag, UUID author,
        ArticleCriteria criteria) {

    /** The one tag that every article of the list bears, and by whose index the list can be read; null where none is. */
    UUID leadingTag() {
        if (anyTag.size() == 1) {
            return anyTag.iterator().next();
        }
        return allTags.isEmpty() ? null : allTags.iterator().next();
    }

    /** The criterion that this tag meets to the full; null where others are left of it. */
    Criterion metByLeadingTag() {
        if (anyTag.size() == 1) {
            return Criterion.ANY_TAG;
        }
        return allTags.size() == 1 ? Criterion.ALL_TAGS : null;
    }

    static boolean isGiven(List<?> values) {
        return values != null && !values.isEmpty();
    }
}
