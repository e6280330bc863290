package dev.dateline.body.block;

import java.util.List;
import java.util.UUID;

import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;
import dev.dateline.vocabulary.TextLanguages;

/**
 * The facts about an item of the media library that a body does not contain. Each is null if there is none.
 *
 * @param caption plain text, like {@code altText} and {@code credit}; both are used if the body has none
 * @param languages of these texts; null for the article's language
 * @param poster URL of an image to show before a video plays; used if the body has none
 */
public record LibraryMedia(UUID id, String caption, String altText, String credit, TextLanguages languages,
        String poster, FocalPoint focalPoint, Rights rights) {

    List<Span> captionOr(List<Span> own) {
        return !own.isEmpty() || caption == null ? own
                : List.of(new Span(caption, List.of(), null, null, languages == null ? null : languages.caption(), null));
    }

    /** @param hasCaption whether the block has a caption of its own, which has precedence, like its alternative text */
    BlockMedia inBlock(boolean hasCaption, boolean hasAltText) {
        return new BlockMedia(id, languages == null ? null : TextLanguages.orNull(hasCaption ? null : languages.caption(),
                hasAltText ? null : languages.altText(), languages.credit()));
    }
}
