package dev.dateline.editorial.imports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.vocabulary.TagKind;

/**
 * A tag, known by its slug.
 *
 * @param name the name shown to readers; null is the slug in plain words
 * @param kind null is {@code topic}; {@code tagKind} in a line, where {@code kind} says that it is a tag
 * @param formerSlugs slugs that redirect here
 */
public record ImportedTag(@Identifier String slug, String name, @JsonProperty("tagKind") TagKind kind, String description,
        @Identifier List<String> formerSlugs) implements ImportedItem {

    public ImportedTag {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    @Override
    public String label() {
        return slug;
    }
}
