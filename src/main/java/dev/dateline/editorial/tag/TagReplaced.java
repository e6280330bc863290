package dev.dateline.editorial.tag;

import java.util.Collection;
import java.util.UUID;

/** These articles have the one tag instead of the other. */
public record TagReplaced(UUID id, UUID by, Collection<UUID> articles) {
}
