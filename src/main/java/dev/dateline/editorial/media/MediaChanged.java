package dev.dateline.editorial.media;

import java.util.UUID;

/** A media item or one of its captions has changed. */
public record MediaChanged(UUID id) {
}
