package dev.dateline.editorial.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.Identifier;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;

/**
 * An author, identified by slug.
 *
 * @param id of a new author; null generates one
 * @param name display name; null for the slug in words
 * @param language of name and biography; null if unknown
 * @param names in other languages, by language; null for none
 * @param portrait the external id of a media item, which may be imported later, or the id of one; or null
 * @param formerSlugs slugs that redirect here
 */
public record ImportedAuthor(UUID id, @Identifier String slug, String name, String bio, @Identifier String portrait,
        @Identifier String language, Map<String, String> names,
        @Identifier @Size(max = ImportedArticle.MAX_FORMER) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs)
        implements ImportedItem {

    public ImportedAuthor {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    public ImportedAuthor(String slug, String name, String bio, String portrait) {
        this(null, slug, name, bio, portrait, null, null, List.of());
    }

    @Override
    public String label() {
        return slug;
    }
}
