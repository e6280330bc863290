package dev.dateline.delivery.section.v1;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.delivery.section.FeaturedArticle;

/**
 * What {@code include} adds to sections, by their ids.
 *
 * @param articleCounts empty if not requested
 * @param featured null if not requested
 */
record SectionAdditions(Map<UUID, Long> articleCounts, Map<UUID, List<FeaturedArticle>> featured) {

    /** Null if not requested. */
    Long articleCount(UUID section) {
        return articleCounts.get(section);
    }

    /** Null if not requested. */
    List<FeaturedArticleRepresentation> featured(UUID section) {
        return featured == null ? null
                : featured.getOrDefault(section, List.of()).stream().map(FeaturedArticleRepresentation::of).toList();
    }
}
