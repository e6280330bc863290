package dev.dateline.editorial.replacement;

import java.util.UUID;

import dev.dateline.vocabulary.ResourceKind;

/** A resource, which no article uses any more, is about to be deleted; its addresses lead to the other one. */
public record ResourceRetired(ResourceKind kind, UUID id, UUID by) {
}
