package dev.dateline.editorial.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MediaContent.CaptionContent;
import dev.dateline.editorial.media.MediaContent.RightsContent;
import dev.dateline.editorial.media.MimeType;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaType;

/**
 * A media item, identified by its external id, else by its id, else by its URL. In the usage of an article it needs no {@code kind}.
 *
 * @param id of a new item; null generates one
 * @param externalId its id in the system that it comes from; null if it has none
 * @param url http or https, or a path on the serving host that begins with a slash
 * @param type null derives it from {@code mimeType}, else {@code image}
 * @param mimeType null derives it from the extension of the URL
 * @param width in pixels
 * @param height in pixels
 * @param duration in seconds
 * @param poster URL of an image to show before a video plays
 * @param defaultLanguage the language of the fallback caption (BCP 47); null for the language of the first caption
 */
@JsonTypeName("media")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = ImportedMedia.class)
public record ImportedMedia(UUID id, @Identifier String externalId, @Identifier String url, MediaType type,
        @Identifier String mimeType, Integer width,
        Integer height, Double duration, @Identifier String poster, FocalPoint focalPoint, String credit, RightsContent rights,
        @Identifier String defaultLanguage,
        List<Caption> captions) implements ImportedItem {

    public ImportedMedia {
        captions = captions == null ? List.of() : List.copyOf(captions);
    }

    public ImportedMedia(String externalId, String url, MediaType type, String mimeType, Integer width, Integer height,
            Double duration, FocalPoint focalPoint, String credit, RightsContent rights, String defaultLanguage,
            List<Caption> captions) {
        this(null, externalId, url, type, mimeType, width, height, duration, null, focalPoint, credit, rights, defaultLanguage,
                captions);
    }

    public static ImportedMedia ofId(UUID id) {
        return identified(id, null, null);
    }

    public static ImportedMedia ofExternalId(String externalId) {
        return identified(null, externalId, null);
    }

    private static ImportedMedia identified(UUID id, String externalId, String url) {
        return new ImportedMedia(id, externalId, url, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The item without other properties than those that identify it. */
    public ImportedMedia reference() {
        return identified(id, externalId, externalId == null && id == null ? url : null);
    }

    @Override
    public String label() {
        if (externalId != null) {
            return externalId;
        }
        return url == null && id != null ? id.toString() : url;
    }

    /**
     * The content with defaults.
     *
     * @param language of captions, if neither the item nor a caption states one
     */
    public MediaContent content(String language) {
        var mime = or(mimeType, mimeType(url));
        var contents = captions.stream().map(Caption::content).toList();
        // The invalid language of a caption is a violation itself; the default language must not be a second one.
        var first = contents.stream().limit(1).map(CaptionContent::language).filter(Objects::nonNull)
                .filter(LanguageTag.Rule::isValid).findFirst().orElse(language);
        return new MediaContent(externalId, or(type, MimeType.kind(mime)), url, mime, width, height, duration, poster, focalPoint,
                credit,
                rights,
                or(defaultLanguage, first), contents);
    }

    /** The changed content of a known item: omitted properties keep their values; captions are replaced per language. */
    public MediaContent content(MediaContent known) {
        var moved = !url.equals(known.url());
        var kind = or(type, known.type());
        return new MediaContent(known.externalId(), kind, url,
                or(mimeType, moved ? mimeType(url) : known.mimeType()), or(width, known.width()),
                or(height, known.height()), or(duration, known.duration()),
                or(poster, kind == MediaType.VIDEO ? known.poster() : null),
                or(focalPoint, known.focalPoint()), or(credit, known.credit()),
                or(rights, known.rights()), or(defaultLanguage, known.defaultLanguage()),
                merged(known.captions(), captions));
    }

    private static List<CaptionContent> merged(List<CaptionContent> known, List<Caption> given) {
        var captions = new ArrayList<>(given.stream().map(Caption::content).toList());
        var languages = captions.stream().map(CaptionContent::language).collect(Collectors.toSet());
        known.stream().filter(caption -> !languages.contains(caption.language())).forEach(captions::add);
        return captions;
    }

    private static String mimeType(String url) {
        return url == null ? null : MimeType.of(url).orElse(null);
    }

    private static <T> T or(T given, T known) {
        return given == null ? known : given;
    }

    /** The texts of a media item in one language (BCP 47). */
    public record Caption(@Identifier String language, String text, String altText, String credit) {

        private CaptionContent content() {
            return new CaptionContent(language, text, altText, credit);
        }
    }
}
