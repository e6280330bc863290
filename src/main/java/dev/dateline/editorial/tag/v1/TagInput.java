package dev.dateline.editorial.tag.v1;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.editorial.tag.TagContent;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.TagKind;

@Schema(name = "TagInput", description = "A tag as an editor states it.", requiredProperties = "name",
        examples = "{\"name\": \"Ferries\", \"kind\": \"topic\"}")
record TagInput(
        @Schema(nullable = true, maxLength = 200, examples = "ferries", description = "URL slug, unique among tags; default: the"
                + " current one, that of a new tag is derived from the name. If it is a former slug of another tag, it does not"
                + " redirect to that any more once this tag is public.") String slug,
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Ferries") String name,
        @Schema(nullable = true, description = "Default: `topic`.") TagKind kind,
        @Schema(nullable = true, maxLength = 5_000, description = SharedDescriptions.ABOUT,
                examples = "Crossings of the sound and the estuary.") String description,
        @Schema(nullable = true, maxLength = 35, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(nullable = true, description = SharedDescriptions.NAMES, maxProperties = NameTranslations.MOST,
                examples = "{\"ar\": \"العبّارات\"}") Map<String, String> names) {

    /** @param current null for a new tag, whose slug is null if none is stated */
    TagContent toContent(String current) {
        return new TagContent(slug != null ? slug : current, name,
                kind == null ? TagKind.TOPIC : kind, description, language, names);
    }
}
