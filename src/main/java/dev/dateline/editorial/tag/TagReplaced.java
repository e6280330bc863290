package dev.dateline.editorial.tag;

import java.util.Collection;
import java.util.UUID;

/** A tag of these articles was replaced by another. */
public record TagReplaced(UUID id, UUID by, Collection<UUID> articles) {
}
