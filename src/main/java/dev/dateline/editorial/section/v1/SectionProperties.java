package dev.dateline.editorial.section.v1;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.editorial.section.SectionContent;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "SectionProperties", description = "The properties of a section that can be changed; a move changes its slug and"
        + " parent.", requiredProperties = "name", examples = "{\"name\": \"Europe\"}")
record SectionProperties(
        @Schema(maxLength = 200, description = SharedDescriptions.NAME, examples = "Europe") String name,
        @Schema(nullable = true, maxLength = 5_000, description = SharedDescriptions.ABOUT,
                examples = "Ports, coasts and railways of the continent.") String description,
        @Schema(nullable = true, minimum = "0", maximum = "1000000", description = SharedDescriptions.SECTION_POSITION,
                examples = "2") Integer position,
        @Schema(nullable = true, maxLength = 35, description = SharedDescriptions.LANGUAGE_OF_TEXTS,
                examples = "en") String language,
        @Schema(nullable = true, description = SharedDescriptions.NAMES, maxProperties = NameTranslations.MOST,
                examples = "{\"ar\": \"أوروبا\"}") Map<String, String> names) {

    SectionContent toContent(String path) {
        return new SectionContent(path, name, description, position == null ? 0 : position, language, names);
    }
}
