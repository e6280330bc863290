package dev.dateline.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Filters of the public list of articles that are stored: the parameters with the same names, {@code tagAll} and {@code tagNot}
 * for {@code tag.all} and {@code tag.not}. Stored as JSON with the names of the components and of the enum constants, which
 * therefore never change. Null or empty means no filter; lists are never null.
 *
 * @param section a path or an id
 * @param descendants false excludes articles in descendants of the section; null is true
 * @param tag slugs or ids, likewise the other tags
 * @param author a slug or an id
 */
public record ArticleFilters(
        @Size(max = 1000) @Pattern(regexp = ONE_PATH, message = ONE_PATH_MESSAGE) String section,
        Boolean descendants,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagAll,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagNot,
        @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String author,
        UUID media,
        @Size(max = 9) List<ArticleType> type,
        @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        Instant publishedAfter,
        Instant publishedBefore) {

    /** A former path may contain characters that slugs cannot have. */
    public static final String ONE_PATH = "[^/,]++(/[^/,]++)*+";
    public static final String ONE_PATH_MESSAGE = "must be the path of one section, such as world/europe, or its id";

    public ArticleFilters {
        tag = given(tag);
        tagAll = given(tagAll);
        tagNot = given(tagNot);
        type = given(type);
        language = given(language).stream().map(LanguageTag.Rule::canonical).toList();
    }

    /** With other names of the sections, tags and authors. */
    public ArticleFilters renamed(UnaryOperator<String> ofSection, UnaryOperator<String> ofTag, UnaryOperator<String> ofAuthor) {
        return new ArticleFilters(section == null ? null : ofSection.apply(section), descendants, renamed(tag, ofTag),
                renamed(tagAll, ofTag), renamed(tagNot, ofTag), author == null ? null : ofAuthor.apply(author), media, type,
                language,
                publishedAfter, publishedBefore);
    }

    public ArticleFilters replacingMedia(UUID id, UUID by) {
        return id.equals(media) ? new ArticleFilters(section, descendants, tag, tagAll, tagNot, author, by, type, language,
                publishedAfter, publishedBefore) : this;
    }

    private static List<String> renamed(List<String> names, UnaryOperator<String> of) {
        return names.stream().map(of).distinct().toList();
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
