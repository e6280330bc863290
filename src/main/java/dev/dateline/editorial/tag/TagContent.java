package dev.dateline.editorial.tag;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;
import dev.dateline.vocabulary.TagKind;

/**
 * The content of a tag.
 *
 * @param language of name and description; null if unknown
 * @param names in other languages, by language
 */
public record TagContent(
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Pattern(regexp = Slug.NO_ID, message = Slug.NO_ID_MESSAGE) String slug,
        @NotNull @VisibleText @PlainText(max = 200) String name,
        @NotNull TagKind kind,
        @PlainText(max = 5_000) String description,
        @LanguageTag String language,
        @NameTranslations Map<String, String> names) {

    public TagContent {
        name = StorableText.stripped(name);
        description = StorableText.orNull(description);
        language = LanguageTag.Rule.canonical(language);
        names = NameTranslations.Rule.canonical(names);
    }

    TagContent withSlug(String other) {
        return new TagContent(other, name, kind, description, language, names);
    }
}
