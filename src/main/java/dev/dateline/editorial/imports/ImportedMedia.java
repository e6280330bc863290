package dev.dateline.editorial.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.media.MediaContent.RightsContent;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.MediaType;

/**
 * A media item, identified by its external id, else by its URL. In the usage of an article it needs no {@code kind}.
 *
 * @param externalId its id in the system that it comes from; null if it has none
 * @param url http or https, or a path on the serving host that begins with a slash
 * @param type null derives it from {@code mimeType}, else {@code image}
 * @param mimeType null derives it from the extension of the URL
 * @param width in pixels
 * @param height in pixels
 * @param duration in seconds
 * @param defaultLanguage the language of the fallback caption (BCP 47); null for the language of the first caption
 */
@JsonTypeName("media")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportedMedia.class)
public record ImportedMedia(@Identifier String externalId, @Identifier String url, MediaType type,
        @Identifier String mimeType, Integer width,
        Integer height, Double duration, FocalPoint focalPoint, String credit, RightsContent rights,
        @Identifier String defaultLanguage,
        List<Caption> captions) implements ImportedItem {

    public ImportedMedia {
        captions = captions == null ? List.of() : List.copyOf(captions);
    }

    /** The item without other properties than its external id or URL. */
    public ImportedMedia reference() {
        return new ImportedMedia(externalId, externalId == null ? url : null, null, null, null, null, null, null, null, null,
                null, null);
    }

    @Override
    public String label() {
        return externalId == null ? url : externalId;
    }

    /** The texts of a media item in one language (BCP 47). */
    public record Caption(@Identifier String language, String text, String altText, String credit) {
    }
}
