package dev.dateline.editorial.media;

import java.util.List;
import java.util.UUID;

import dev.dateline.http.page.TimeRange;
import dev.dateline.vocabulary.MediaType;

/**
 * The filters of a list of media items. Null or empty means no filter.
 *
 * @param text words, in any inflected form, each at least the beginning of a word of the URL, the credits or the captions
 * @param missing texts of which an item lacks at least one
 * @param language of the captions that {@code missing} looks at; null for all
 */
public record MediaFilter(List<UUID> ids, TimeRange updated, List<MediaType> types, String externalId, String url, String text,
        List<MediaText> missing, String language) {
}
