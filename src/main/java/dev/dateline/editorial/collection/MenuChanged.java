package dev.dateline.editorial.collection;

import java.util.UUID;

/** A section or tag of a menu was replaced; the items of the collection are as before. */
public record MenuChanged(UUID id) {
}
