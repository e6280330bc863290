package dev.dateline.editorial.section;

import java.util.Collection;
import java.util.UUID;

/** Sections above these articles are others than before. */
public record ArticlesMoved(Collection<UUID> articles) {
}
