package dev.dateline.editorial.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.editorial.section.SectionContent;

/**
 * A section, identified by its path. Missing ancestors are created and named after their part of the path.
 *
 * @param id of a new section; null generates one
 * @param path slugs joined by slashes from the root down, such as {@code world/europe}
 * @param name display name; null for the last part of the path in words
 * @param language of name and description; null if unknown
 * @param names in other languages, by language; null for none
 * @param position among its siblings, from 0; null for 0; siblings with the same position sort by name
 * @param formerPaths paths that redirect here
 * @param isPublic {@code public} in a line; false creates the section without publishing it, until the first published article
 *        does, and leaves an existing section unchanged
 */
public record ImportedSection(UUID id, @Identifier String path, String name, String description, @Identifier String language,
        Map<String, String> names, Integer position,
        @Identifier
        @Size(max = ImportedArticle.MAX_FORMER) List<@NotNull @VisibleText @PlainText(
                max = SectionContent.MAX_PATH) String> formerPaths,
        @JsonProperty("public") Boolean isPublic) implements ImportedItem {

    public ImportedSection {
        formerPaths = formerPaths == null ? List.of() : List.copyOf(formerPaths);
    }

    public ImportedSection(String path, String name, String description, Integer position, List<String> formerPaths,
            Boolean isPublic) {
        this(null, path, name, description, null, null, position, formerPaths, isPublic);
    }

    @Override
    public String label() {
        return path;
    }
}
