package dev.dateline.editorial.author.v1;

import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.author.AuthorContent;
import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "AuthorInput", description = "An author as an editor states them.", requiredProperties = "name",
        examples = "{\"name\": \"Nell Tidewater\"}")
record AuthorInput(
        @Schema(nullable = true, maxLength = 200, examples = "nell-tidewater", description = "URL slug, unique among authors;"
                + " default: the current one, that of a new author is derived from the name. If it is a former slug of"
                + " another author, it does not redirect to them any more once this author is public.") String slug,
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Nell Tidewater") String name,
        @Schema(nullable = true, maxLength = 10_000, description = AuthorInput.BIO,
                examples = "Nell Tidewater covers the harbour.") String bio,
        @Schema(nullable = true, description = AuthorInput.PORTRAIT) UUID portrait,
        @Schema(nullable = true, maxLength = 35, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(nullable = true, description = SharedDescriptions.NAMES, maxProperties = NameTranslations.MOST,
                examples = "{\"ar\": \"نيل تايدووتر\"}") Map<String, String> names) {

    static final String BIO = "Biography in plain text.";
    static final String PORTRAIT = "Id of the media item that shows the author.";

    /** @param current null for a new author, whose slug is null if none is stated */
    AuthorContent toContent(String current) {
        return new AuthorContent(slug != null ? slug : current, name, bio,
                portrait, language, names);
    }
}
