package dev.dateline.editorial.imports.resolve;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.editorial.article.Credit;
import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.pending.PendingReferences.UnresolvedUsage;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.Slug;
import dev.dateline.vocabulary.UsageRole;

/** Resolves the references of the articles of a batch. */
public record ArticleReferences(SectionResolver.Batch sections, TagResolver.Batch tags, AuthorResolver.Batch authors,
        MediaResolver.Batch media) {

    /** Adds the violations in the references of an article to its log. Creates nothing. */
    void check(ImportedArticle article, EntryLog log) {
        if (article.section() != null) {
            log.check(violation -> violation.at("section"), () -> sections.check(article.section()));
        }
        each(article.sections(), "sections", log, sections::check, "");
        each(article.tags(), "tags", log, tags::check, ".");
        each(article.authors(), "authors", log, authors::check, ".");
        each(article.media(), "media", log, usage -> media.check(usage.media()), ".media.");
    }

    /** @param step leads from the element to the invalid property; empty if the element itself is invalid */
    private static <T> void each(Iterable<T> references, String list, EntryLog log, Consumer<T> check, String step) {
        var i = 0;
        for (var reference : references) {
            var element = list + "[" + i++ + "]";
            log.check(violation -> violation.at(step.isEmpty() ? element : element + step + violation.field()),
                    () -> check.accept(reference));
        }
    }

    /**
     * The references of an article. Missing sections, tags, authors and media with a URL are created; references to the same
     * resource by different names become one.
     */
    Resolved resolve(ImportedArticle item, boolean isPublic, String language, EntryLog log) {
        var section = item.section() == null ? null : sections.id(item.section(), "section", log);
        return new Resolved(section, furtherSections(item.sections(), section, log),
                item.tags().stream().map(tag -> tags.id(tag, log)).distinct().toList(),
                item.authors().stream().map(author -> credit(authors.id(author, log), author)).toList(),
                IntStream.range(0, item.media().size()).filter(i -> media.isKnown(item.media().get(i).media()))
                        .mapToObj(i -> {
                            var usage = item.media().get(i);
                            var stored = isPublic ? usage : media.unpublished(usage, language);
                            return usage(media.id(stored.media(), log), stored, i);
                        }).toList());
    }

    private List<UUID> furtherSections(List<String> paths, UUID primary, EntryLog log) {
        return IntStream.range(0, paths.size()).mapToObj(i -> sections.id(paths.get(i), "sections[" + i + "]", log))
                .filter(id -> !id.equals(primary)).distinct().toList();
    }

    /** The usages whose media items do not exist yet. */
    List<UnresolvedUsage> unresolved(ImportedArticle item) {
        return IntStream.range(0, item.media().size()).filter(i -> !media.isKnown(item.media().get(i).media()))
                .mapToObj(i -> {
                    var usage = item.media().get(i);
                    return new UnresolvedUsage(i, usage.media().externalId(), role(usage, i), usage.caption(),
                            usage.altText(), usage.credit());
                }).toList();
    }

    static <T> Stream<T> instances(Collection<ImportedItem> items, Class<T> type) {
        return items.stream().filter(type::isInstance).map(type::cast);
    }

    static Set<String> distinct(Stream<String> names) {
        return names.filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** The display name; without one, the slug in words. */
    static String nameOr(String given, String slug) {
        if (given != null) {
            return given;
        }
        // An invalid slug is a violation itself; the name must not be a second one.
        return slug == null || slug.isEmpty() || slug.length() > Slug.MAX_LENGTH ? "?" : Slug.toName(slug);
    }

    private static Credit credit(UUID id, AuthorReference author) {
        return new Credit(id, author.role() == null ? AuthorRole.WRITER : author.role());
    }

    private static MediaUsage usage(UUID id, Usage usage, int position) {
        return new MediaUsage(id, role(usage, position), usage.caption(), usage.altText(), usage.credit());
    }

    private static UsageRole role(Usage usage, int position) {
        if (usage.role() != null) {
            return usage.role();
        }
        return position == 0 ? UsageRole.LEAD : UsageRole.INLINE;
    }

    /** The references of an article, by id. */
    record Resolved(UUID section, List<UUID> sections, List<UUID> tags, List<Credit> authors, List<MediaUsage> media) {

        /** With placeholder ids, equal for equal references: the article can be checked before anything is created for it. */
        static Resolved placeholders(ImportedArticle item) {
            return new Resolved(item.section() == null ? null : placeholder(item.section()),
                    item.sections().stream().map(Resolved::placeholder).toList(),
                    item.tags().stream().map(tag -> placeholder(tag.slug())).toList(),
                    item.authors().stream().map(author -> credit(placeholder(author.slug()), author)).toList(),
                    IntStream.range(0, item.media().size()).mapToObj(i -> {
                        var usage = item.media().get(i);
                        return usage(placeholder(usage.media() == null ? null : usage.media().label()), usage, i);
                    }).toList());
        }

        private static UUID placeholder(String key) {
            return key == null ? UUID.randomUUID() : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        }
    }
}
