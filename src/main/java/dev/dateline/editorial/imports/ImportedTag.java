package dev.dateline.editorial.imports;

import java.util.List;

import dev.dateline.editorial.tag.TagKind;

/**
 * A tag, known by its slug.
 *
 * @param name the name shown to readers; null is the slug in plain words
 * @param kind null is {@code topic}
 * @param formerSlugs slugs that redirect here
 */
public record ImportedTag(String slug, String name, TagKind kind, String description,
        List<String> formerSlugs) implements ImportedItem {

    public ImportedTag {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    @Override
    public String label() {
        return slug;
    }
}
