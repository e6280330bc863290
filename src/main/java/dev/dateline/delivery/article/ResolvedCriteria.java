package dev.dateline.delivery.article;

import java.util.Set;
import java.util.UUID;

import dev.dateline.delivery.article.search.Search;

/**
 * Criteria with ids instead of slugs and paths.
 *
 * @param search null without a full-text query
 * @param unknownTags the names of tags that no public tag has or had
 * @param matchesNothing whether no article can match, because a name is unknown
 */
public record ResolvedCriteria(Search search, UUID section, Set<UUID> anyTag, Set<UUID> allTags, Set<UUID> noTag, UUID author,
        Set<String> unknownTags, boolean matchesNothing, ArticleCriteria criteria) {
}
