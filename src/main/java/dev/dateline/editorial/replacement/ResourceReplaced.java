package dev.dateline.editorial.replacement;

import java.util.Collection;
import java.util.UUID;

import dev.dateline.vocabulary.ResourceKind;

/** A resource was replaced by another one in these articles. */
public record ResourceReplaced(ResourceKind kind, UUID id, UUID by, Collection<UUID> articles) {
}
