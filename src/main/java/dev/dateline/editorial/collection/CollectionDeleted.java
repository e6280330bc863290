package dev.dateline.editorial.collection;

import java.util.UUID;

/** A collection is about to be deleted. */
public record CollectionDeleted(UUID id) {
}
