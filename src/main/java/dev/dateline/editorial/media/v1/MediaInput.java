package dev.dateline.editorial.media.v1;

import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.Violations;
import dev.dateline.editorial.media.MediaContent;
import dev.dateline.editorial.media.MimeType;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.MediaType;

@Schema(name = "MediaInput", description = "A media item as an editor states it. Dateline stores the URL of the file, not the"
        + " file itself.", requiredProperties = "url",
        examples = "{\"url\": \"https://media.example/ferry.jpg\", \"width\": 1600, \"height\": 900, \"credit\":"
                + " \"Photo: Bram Lanternfield\", \"captions\": [{\"language\": \"en\", \"text\": \"The first boat at Oster Quay.\","
                + " \"altText\": \"A white ferry at a pier.\"}]}")
record MediaInput(
        @Schema(nullable = true, maxLength = 300, description = MediaInput.EXTERNAL_ID, examples = "photo-12") String externalId,
        @Schema(nullable = true,
                description = "Default: that of the MIME type; without one, `image`.") MediaType type,
        @Schema(maxLength = 2_000, description = MediaInput.URL, format = "iri-reference",
                examples = "https://media.example/ferry.jpg") String url,
        @Schema(nullable = true, maxLength = 100, description = "MIME type of the file; default: that of the extension of the"
                + " URL.", examples = "image/jpeg") String mimeType,
        @Schema(nullable = true, minimum = "1", maximum = "1000000", description = MediaDescriptions.PIXELS,
                examples = "1600") Integer width,
        @Schema(nullable = true, minimum = "1", maximum = "1000000", description = MediaDescriptions.PIXELS,
                examples = "900") Integer height,
        @Schema(nullable = true, minimum = "0", maximum = "10000000", description = MediaDescriptions.SECONDS,
                examples = "12.5") Double duration,
        @Schema(nullable = true, maxLength = 2_000, description = "URL of an image to show before a video plays, like `url`; only"
                + " for videos.", format = "iri-reference", examples = "https://media.example/ferry.jpg") String poster,
        @Schema(nullable = true, description = SharedDescriptions.FOCAL_POINT) FocalPoint focalPoint,
        @Schema(nullable = true, maxLength = 500, description = SharedDescriptions.CREDIT,
                examples = "Photo: Bram Lanternfield") String credit,
        @Schema(nullable = true, description = MediaDescriptions.RIGHTS) RightsOfMedia rights,
        @Schema(nullable = true, maxLength = 35, description = "Language of the fallback caption (BCP 47); default: that of the"
                + " first caption. Required without captions.", examples = "en") String defaultLanguage,
        @Schema(nullable = true, maxItems = 100, description = MediaInput.CAPTIONS) List<CaptionOfMedia> captions) {

    static final String EXTERNAL_ID =
            "Id in the system that the item comes from; unique. An import changes the item that has it.";
    static final String URL = "URL of the file, http or https; or a path on the serving host that begins with a slash.";
    private static final String ANY_LANGUAGE = "en";
    static final String CAPTIONS = "Captions, at most one for each language.";

    /** @param violations of the request */
    MediaContent toContent(Violations violations) {
        var mime = mimeType != null ? mimeType : url == null ? null : MimeType.of(url).orElse(null);
        return new MediaContent(externalId, type != null ? type : MimeType.kind(mime), url, mime, width, height, duration,
                poster, focalPoint, credit, rights == null ? null : rights.toContent(),
                defaultLanguage != null ? defaultLanguage : languageOfCaptions(violations),
                captions == null ? List.of() : captions.stream().map(CaptionOfMedia::toContent).toList());
    }

    /** If the captions have violations, that the default language is missing is none. */
    private String languageOfCaptions(Violations violations) {
        var texts = captions == null ? List.<CaptionOfMedia>of() : captions;
        var isInvalid = !texts.isEmpty()
                || violations.list().stream().anyMatch(violation -> violation.field().startsWith("captions"));
        return texts.stream().limit(1).map(CaptionOfMedia::language).filter(Objects::nonNull)
                .filter(LanguageTag.Rule::isValid).findFirst().orElse(isInvalid ? ANY_LANGUAGE : null);
    }
}
