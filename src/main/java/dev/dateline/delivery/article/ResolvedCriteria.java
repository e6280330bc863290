package dev.dateline.delivery.article;

import java.util.Set;
import java.util.UUID;

import dev.dateline.delivery.article.search.Search;

/**
 * Criteria whose slugs and paths have been turned into ids.
 *
 * @param search null where no words are looked for
 */
record ResolvedCriteria(Search search, UUID section, Set<UUID> anyTag, Set<UUID> allTags, Set<UUID> noTag, UUID author,
        ArticleCriteria criteria) {
}
