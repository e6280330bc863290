package dev.dateline.editorial.imports;

import dev.dateline.editorial.content.Identifier;

/**
 * An author, known by slug.
 *
 * @param name the name shown to readers; null is the slug in plain words
 * @param portrait the external id of a media item, which may also come later; or null
 */
public record ImportedAuthor(@Identifier String slug, String name, String bio, @Identifier String portrait)
        implements ImportedItem {

    @Override
    public String label() {
        return slug;
    }
}
