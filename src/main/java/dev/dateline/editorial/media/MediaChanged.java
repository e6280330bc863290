package dev.dateline.editorial.media;

import java.util.UUID;

/** A media item or one of its captions is other than before. */
public record MediaChanged(UUID id) {
}
