package dev.dateline.editorial.section;

import java.util.UUID;

/**
 * The section has this path now, and all below it paths of the same beginning.
 *
 * @param withArticles false where its articles follow, by {@link ArticlesMoved}
 */
public record SectionMoved(UUID id, String path, boolean withArticles) {
}
