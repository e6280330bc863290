package dev.dateline.editorial.author;

import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.NameTranslations;
import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.LanguageTag;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.StorableText;

/**
 * The content of an author.
 *
 * @param portraitId a media item, or null
 * @param language of name and biography; null if unknown
 * @param names in other languages, by language
 */
public record AuthorContent(
        @NotNull @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE)
        @Pattern(regexp = Slug.NO_ID, message = Slug.NO_ID_MESSAGE) String slug,
        @NotNull @VisibleText @PlainText(max = 200) String name,
        @PlainText(max = 10_000) String bio,
        UUID portraitId,
        @LanguageTag String language,
        @NameTranslations Map<String, String> names) {

    public AuthorContent {
        name = StorableText.stripped(name);
        bio = StorableText.orNull(bio);
        language = LanguageTag.Rule.canonical(language);
        names = NameTranslations.Rule.canonical(names);
    }

    AuthorContent withSlug(String other) {
        return new AuthorContent(other, name, bio, portraitId, language, names);
    }

    AuthorContent withPortrait(UUID other) {
        return new AuthorContent(slug, name, bio, other, language, names);
    }
}
