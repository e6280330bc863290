package dev.dateline.editorial.tag;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.TagKind;

/** The content of a tag. */
public record TagContent(
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String slug,
        @NotNull @VisibleText @PlainText(max = 200) String name,
        @NotNull TagKind kind,
        @PlainText(max = 5_000) String description) {

    public TagContent {
        name = StorableText.stripped(name);
        description = StorableText.orNull(description);
    }

    TagContent withSlug(String other) {
        return new TagContent(other, name, kind, description);
    }
}
