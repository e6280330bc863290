package dev.dateline.editorial.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.Identifier;

/**
 * A section, known by its path. Ancestors that do not exist yet are made, named after their part of the path.
 *
 * @param path slugs joined by slashes from the root down, such as {@code world/europe}
 * @param name the name shown to readers; null is the last part of the path in plain words
 * @param position where it stands among its siblings, from 0; null is 0, and siblings of one position go by name
 * @param formerPaths paths that redirect here
 * @param isPublic {@code public} in a line; false creates the section without publishing it, which the first public
 *        article in it does, and leaves one that exists as it is
 */
public record ImportedSection(@Identifier String path, String name, String description, Integer position,
        @Identifier List<String> formerPaths, @JsonProperty("public") Boolean isPublic) implements ImportedItem {

    public ImportedSection {
        formerPaths = formerPaths == null ? List.of() : List.copyOf(formerPaths);
    }

    @Override
    public String label() {
        return path;
    }
}
