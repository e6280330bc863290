package dev.dateline.editorial.section;

import java.util.Collection;
import java.util.UUID;

/** These articles have other ancestor sections than before. */
public record ArticlesMoved(Collection<UUID> articles) {
}
