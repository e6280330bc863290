package dev.dateline.editorial.tag;

import java.util.UUID;

/** One tag takes the place of another, which no article has any more and which is about to go. */
public record TagMerged(UUID id, UUID into) {
}
