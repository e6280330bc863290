package dev.dateline.delivery.media;

import java.util.List;

/** A media item with all its captions, ordered by language. */
public record CaptionedMedia(PublishedMedia media, List<PublishedCaption> captions) {
}
