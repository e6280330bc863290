package dev.dateline.editorial.imports;

import java.util.Map;
import java.util.UUID;

import dev.dateline.editorial.content.Identifier;

/**
 * An author, identified by slug.
 *
 * @param id of a new author; null generates one
 * @param name display name; null for the slug in words
 * @param language of name and biography; null if unknown
 * @param names in other languages, by language; null for none
 * @param portrait the external id of a media item, which may be imported later, or the id of one; or null
 */
public record ImportedAuthor(UUID id, @Identifier String slug, String name, String bio, @Identifier String portrait,
        @Identifier String language, Map<String, String> names)
        implements ImportedItem {

    public ImportedAuthor(String slug, String name, String bio, String portrait) {
        this(null, slug, name, bio, portrait, null, null);
    }

    @Override
    public String label() {
        return slug;
    }
}
