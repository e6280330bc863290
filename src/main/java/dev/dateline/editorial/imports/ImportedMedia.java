package dev.dateline.editorial.imports;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.vocabulary.MediaType;

/**
 * A media item, known by its external id, else by its URL. Within an article's usage it needs no {@code kind}.
 *
 * @param externalId its id where it comes from; null where it has none
 * @param url http or https, or a path on the serving host beginning with a slash
 * @param type null is read off {@code mimeType}, else {@code image}
 * @param mimeType null is read off the ending of the URL
 * @param width in pixels
 * @param height in pixels
 * @param duration in seconds
 * @param defaultLanguage BCP 47; of the captions, the one to fall back to; null is the language of the first
 */
@JsonTypeName("media")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportedMedia.class)
public record ImportedMedia(@Identifier String externalId, @Identifier String url, MediaType type,
        @Identifier String mimeType, Integer width,
        Integer height, Double duration, FocalPoint focalPoint, String credit, Rights rights,
        @Identifier String defaultLanguage,
        List<Caption> captions) implements ImportedItem {

    public ImportedMedia {
        captions = captions == null ? List.of() : List.copyOf(captions);
    }

    /** The item by its name alone, which says nothing of it. */
    public ImportedMedia reference() {
        return new ImportedMedia(externalId, externalId == null ? url : null, null, null, null, null, null, null, null, null,
                null, null);
    }

    @Override
    public String label() {
        return externalId == null ? url : externalId;
    }

    /** The point to keep in view when cropping: each coordinate from 0 (left, top) to 1 (right, bottom). */
    public record FocalPoint(Double x, Double y) {
    }

    /** Who holds the rights, on what terms, and until when the item may be shown. */
    public record Rights(String holder, String terms, Instant expiresAt) {
    }

    /** What a media item shows, in one language (BCP 47). */
    public record Caption(@Identifier String language, String text, String altText, String credit) {
    }
}
