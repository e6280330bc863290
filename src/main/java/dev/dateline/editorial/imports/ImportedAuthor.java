package dev.dateline.editorial.imports;

import java.util.UUID;

import dev.dateline.editorial.content.Identifier;

/**
 * An author, identified by slug.
 *
 * @param id of a new author; null generates one
 * @param name display name; null for the slug in words
 * @param portrait the external id of a media item, which may be imported later, or the id of one; or null
 */
public record ImportedAuthor(UUID id, @Identifier String slug, String name, String bio, @Identifier String portrait)
        implements ImportedItem {

    public ImportedAuthor(String slug, String name, String bio, String portrait) {
        this(null, slug, name, bio, portrait);
    }

    @Override
    public String label() {
        return slug;
    }
}
