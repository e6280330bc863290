package dev.dateline.editorial.section;

import java.util.UUID;

/**
 * The section has this path now, and its descendants have paths that begin with it.
 *
 * @param withArticles false if its articles follow in {@link ArticlesMoved} events
 */
public record SectionMoved(UUID id, String path, boolean withArticles) {
}
