package dev.dateline.editorial.imports;

import dev.dateline.editorial.content.Identifier;

/**
 * An author, identified by slug.
 *
 * @param name display name; null for the slug in words
 * @param portrait the external id of a media item, which may be imported later; or null
 */
public record ImportedAuthor(@Identifier String slug, String name, String bio, @Identifier String portrait)
        implements ImportedItem {

    @Override
    public String label() {
        return slug;
    }
}
