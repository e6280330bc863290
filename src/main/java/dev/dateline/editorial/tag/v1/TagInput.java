package dev.dateline.editorial.tag.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.tag.TagContent;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.TagKind;

@Schema(name = "TagInput", description = "A tag as an editor states it.", requiredProperties = "name",
        examples = "{\"name\": \"Ferries\", \"kind\": \"topic\"}")
record TagInput(
        @Schema(nullable = true, maxLength = 200, examples = "ferries", description = "URL slug, unique among tags; default: the"
                + " current one, that of a new tag is derived from the name.") String slug,
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Ferries") String name,
        @Schema(nullable = true, description = "Default: `topic`.") TagKind kind,
        @Schema(nullable = true, maxLength = 5_000, description = SharedDescriptions.ABOUT,
                examples = "Crossings of the sound and the estuary.") String description) {

    /** @param current null for a new tag */
    TagContent toContent(String current) {
        return new TagContent(slug != null ? slug : current != null ? current : name == null ? null : Slug.of(name), name,
                kind == null ? TagKind.TOPIC : kind, description);
    }
}
