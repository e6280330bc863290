package dev.dateline.editorial.collection;

import java.util.UUID;

/** A collection was created or changed. */
public record CollectionSaved(UUID id) {
}
