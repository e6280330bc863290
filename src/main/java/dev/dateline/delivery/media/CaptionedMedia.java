package dev.dateline.delivery.media;

import java.util.List;

/** A media item with all its captions, in the order of their languages. */
public record CaptionedMedia(PublishedMedia media, List<PublishedCaption> captions) {
}
