package dev.dateline.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Filters of the public list of articles that are stored: the parameters with the same names, {@code tagAll} and {@code tagNot}
 * for {@code tag.all} and {@code tag.not} and so on. Stored as JSON with the names of the components and of the enum constants,
 * which therefore never change. Null or empty means no filter; lists are never null.
 *
 * @param section paths or ids, likewise the excluded ones
 * @param descendants false excludes articles in descendants of the sections; null is true
 * @param tag slugs or ids, likewise the other tags
 * @param author slugs or ids
 * @param idsNot articles to exclude; unknown ids are ignored
 */
public record ArticleFilters(
        @Size(max = 20) List<@Size(max = 1000) @Pattern(regexp = ONE_PATH, message = ONE_PATH_MESSAGE) String> section,
        @Size(max = 20) List<@Size(max = 1000) @Pattern(regexp = ONE_PATH, message = ONE_PATH_MESSAGE) String> sectionNot,
        Boolean descendants,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tag,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagAll,
        @Size(max = 20) List<@Size(min = 1, max = Slug.MAX_LENGTH) String> tagNot,
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> author,
        UUID media,
        @Size(max = 9) List<ArticleType> type,
        @Size(max = 8) List<ArticleType> typeNot,
        @Size(max = 50) List<@Size(max = 35) @LanguageTag String> language,
        @Size(max = 20) List<@Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN, message = Slug.MESSAGE) String> flags,
        @Size(max = 3) List<ArticleAccess> access,
        @Size(max = 100) List<UUID> idsNot,
        Instant publishedAfter,
        Instant publishedBefore) {

    /** A former path may contain characters that slugs cannot have. */
    public static final String ONE_PATH = "[^/,]++(/[^/,]++)*+";
    public static final String ONE_PATH_MESSAGE = "must be the path of one section, such as world/europe, or its id";

    public ArticleFilters {
        section = given(section);
        sectionNot = given(sectionNot);
        tag = given(tag);
        tagAll = given(tagAll);
        tagNot = given(tagNot);
        author = given(author);
        type = given(type);
        typeNot = given(typeNot);
        language = given(language).stream().map(LanguageTag.Rule::canonical).toList();
        flags = given(flags);
        access = given(access);
        idsNot = given(idsNot);
    }

    /** All that are named, like {@link #tags}. */
    public Stream<String> sections() {
        return Stream.concat(section.stream(), sectionNot.stream());
    }

    public Stream<String> tags() {
        return Stream.of(tag, tagAll, tagNot).flatMap(List::stream);
    }

    /** With other names of the sections, tags and authors. */
    public ArticleFilters renamed(UnaryOperator<String> ofSection, UnaryOperator<String> ofTag, UnaryOperator<String> ofAuthor) {
        return new ArticleFilters(renamed(section, ofSection), renamed(sectionNot, ofSection), descendants, renamed(tag, ofTag),
                renamed(tagAll, ofTag), renamed(tagNot, ofTag), renamed(author, ofAuthor), media, type, typeNot, language, flags,
                access, idsNot, publishedAfter, publishedBefore);
    }

    public ArticleFilters replacingMedia(UUID id, UUID by) {
        return id.equals(media) ? new ArticleFilters(section, sectionNot, descendants, tag, tagAll, tagNot, author, by, type,
                typeNot, language, flags, access, idsNot, publishedAfter, publishedBefore) : this;
    }

    private static List<String> renamed(List<String> names, UnaryOperator<String> of) {
        return names.stream().map(of).distinct().toList();
    }

    private static <T> List<T> given(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
