package dev.dateline.editorial.media;

import java.util.UUID;

/** An editor created a media item, or gave it another external id or URL: articles that wait for it can be completed. */
public record MediaArrived(UUID id) {
}
