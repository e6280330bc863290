package dev.dateline.body.block;

import java.util.List;
import java.util.UUID;

import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;

/**
 * The facts about an item of the media library that a body does not contain. Each is null if there is none.
 *
 * @param caption plain text, like {@code altText} and {@code credit}; both are used if the body has none
 * @param captionLanguage BCP 47; null for the article's language
 */
public record LibraryMedia(UUID id, String caption, String captionLanguage, String altText, FocalPoint focalPoint, String credit,
        Rights rights) {

    List<Span> captionOr(List<Span> own) {
        return !own.isEmpty() || caption == null ? own
                : List.of(new Span(caption, List.of(), null, null, captionLanguage, null));
    }
}
