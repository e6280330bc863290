package dev.dateline.editorial.section.v1;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.editorial.section.SectionContent;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "SectionInput", description = "A new section.", requiredProperties = "name",
        examples = "{\"name\": \"Sport\", \"description\": \"Matches, races and the people behind them.\"}")
record SectionInput(
        @Schema(nullable = true, description = "Id or path of the parent; null or omitted for a root.") String parent,
        @Schema(nullable = true, maxLength = 200, examples = "europe", description = "Last part of its path, without slashes;"
                + " default: derived from the name. A path that was that"
                + " of another section does not redirect to it any more.") String slug,
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Europe") String name,
        @Schema(nullable = true, maxLength = 5_000, description = SharedDescriptions.ABOUT,
                examples = "Ports, coasts and railways of the continent.") String description,
        @Schema(nullable = true, minimum = "0", maximum = "1000000", description = "Order among its siblings; default: 0.",
                examples = "2") Integer position,
        @Schema(nullable = true, maxLength = 35, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(nullable = true, description = SharedDescriptions.NAMES, maxProperties = NameTranslations.MOST,
                examples = "{\"ar\": \"أوروبا\"}") Map<String, String> names) {

    /** With the slug as path. */
    SectionContent toContent() {
        return new SectionContent(slug, name, description, position == null ? 0 : position, language, names);
    }
}
