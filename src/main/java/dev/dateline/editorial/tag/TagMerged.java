package dev.dateline.editorial.tag;

import java.util.UUID;

/** A tag, which no article has any more, is about to be deleted; another tag replaces it. */
public record TagMerged(UUID id, UUID into) {
}
