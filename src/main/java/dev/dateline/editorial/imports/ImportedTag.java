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
import dev.dateline.vocabulary.TagKind;

/**
 * A tag, identified by its slug.
 *
 * @param id of a new tag; null generates one
 * @param name display name; null for the slug in words
 * @param kind null for {@code topic}; {@code tagKind} in a line, because {@code kind} is the kind of the line
 * @param language of name and description; null if unknown
 * @param names in other languages, by language; null for none
 * @param formerSlugs slugs that redirect here
 */
public record ImportedTag(UUID id, @Identifier String slug, String name, @JsonProperty("tagKind") TagKind kind,
        String description, @Identifier String language, Map<String, String> names,
        @Identifier @Size(max = ImportedArticle.MAX_FORMER) List<@NotNull @VisibleText @PlainText(max = 200) String> formerSlugs)
        implements ImportedItem {

    public ImportedTag {
        formerSlugs = formerSlugs == null ? List.of() : List.copyOf(formerSlugs);
    }

    public ImportedTag(String slug, String name, TagKind kind, String description, List<String> formerSlugs) {
        this(null, slug, name, kind, description, null, null, formerSlugs);
    }

    @Override
    public String label() {
        return slug;
    }
}
