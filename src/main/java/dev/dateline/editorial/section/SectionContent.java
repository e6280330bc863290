package dev.dateline.editorial.section;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * The content of a section.
 *
 * @param path slugs of the ancestors and of the section itself, joined by slashes; at most 20 levels
 * @param language of name and description; null if unknown
 * @param names in other languages, by language
 * @param position order among its siblings; equal positions are ordered by name
 */
public record SectionContent(
        @NotNull @Size(max = SectionContent.MAX_PATH)
        @Pattern(regexp = Slug.PATH_PATTERN, message = Slug.PATH_MESSAGE)
        @Pattern(regexp = Slug.NO_ID, message = Slug.NO_ID_MESSAGE)
        @Pattern(regexp = "[^/]*+(/[^/]*+){0," + (SectionContent.MAX_LEVELS - 1) + "}+",
                message = "must have at most " + SectionContent.MAX_LEVELS + " levels")
        @Pattern(regexp = "[^/]{0," + Slug.MAX_LENGTH + "}+(/[^/]{0," + Slug.MAX_LENGTH + "}+)*+",
                message = "must not have a slug of more than " + Slug.MAX_LENGTH + " characters") String path,
        @NotNull @VisibleText @PlainText(max = 200) String name,
        @PlainText(max = 5_000) String description,
        @Min(0) @Max(1_000_000) int position,
        @LanguageTag String language,
        @NameTranslations Map<String, String> names) {

    public static final int MAX_LEVELS = 20;
    public static final int MAX_PATH = 1_000;

    public SectionContent {
        name = StorableText.stripped(name);
        description = StorableText.orNull(description);
        language = LanguageTag.Rule.canonical(language);
        names = NameTranslations.Rule.canonical(names);
    }

    /** The same below a path; null for a root. */
    SectionContent below(String parent) {
        return parent == null ? this : new SectionContent(parent + "/" + path, name, description, position, language, names);
    }

    SectionContent withPath(String other) {
        return new SectionContent(other, name, description, position, language, names);
    }

    /** The last part of the path. */
    public String slug() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Null for a root. */
    public String parentPath() {
        var slash = path.lastIndexOf('/');
        return slash < 0 ? null : path.substring(0, slash);
    }
}
