package dev.dateline.editorial.tag;

import java.util.UUID;

/** The words or the slug of a tag are others than before. */
public record TagChanged(UUID id) {
}
