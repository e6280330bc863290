package dev.dateline.editorial.tag;

import java.util.UUID;

/** The content of a tag has changed. */
public record TagChanged(UUID id) {
}
