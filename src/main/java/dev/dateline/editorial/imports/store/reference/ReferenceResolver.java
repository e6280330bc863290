package dev.dateline.editorial.imports.store.reference;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.store.reference.UnresolvedReference.UnresolvedUsage;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;
import dev.dateline.vocabulary.Slug;

/** Resolves the references of a batch; each kind of resource is looked up with one query for all items. */
@ApplicationScoped
public class ReferenceResolver {

    private final SectionResolver sections;
    private final TagResolver tags;
    private final AuthorResolver authors;
    private final MediaResolver media;

    ReferenceResolver(SectionResolver sections, TagResolver tags, AuthorResolver authors, MediaResolver media) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
    }

    public Batch preload(List<ImportedItem> items, ImportOptions options) {
        var articles = items.stream().filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast).toList();
        return new Batch(sections.preload(articles), tags.preload(articles), authors.preload(articles),
                media.preload(items, options.language()));
    }

    static Set<String> distinct(Stream<String> keys) {
        var distinct = new HashSet<String>();
        keys.filter(key -> key != null).forEach(distinct::add);
        return distinct;
    }

    /** The display name; without one, the slug in words. */
    static String nameOr(String given, String slug) {
        if (given != null) {
            return given;
        }
        // An invalid slug is a violation itself; the name must not be a second one.
        return slug == null || slug.isEmpty() || slug.length() > Slug.MAX_LENGTH ? "?" : Slug.toName(slug);
    }

    /** The resources that the items of one batch are or refer to. */
    public static final class Batch {

        private final SectionResolver.Batch sections;
        private final TagResolver.Batch tags;
        private final AuthorResolver.Batch authors;
        private final MediaResolver.Batch media;
        private final PendingReferences pending = new PendingReferences();

        private Batch(SectionResolver.Batch sections, TagResolver.Batch tags, AuthorResolver.Batch authors,
                MediaResolver.Batch media) {
            this.sections = sections;
            this.tags = tags;
            this.authors = authors;
            this.media = media;
        }

        /** Adds the violations in the references of an article to its log. Creates nothing. */
        public void check(ImportedArticle article, EntryLog log) {
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
         * The references of an article. Missing sections, tags, authors and media with a URL are created; references to
         * the same resource by different names become one.
         */
        public ResolvedReferences resolve(ImportedArticle item, boolean isPublic, String language, EntryLog log) {
            var section = item.section() == null ? null : sections.id(item.section(), "section", log);
            return new ResolvedReferences(section, sections(item.sections(), section, log),
                    item.tags().stream().map(tag -> tags.id(tag, log)).distinct().toList(),
                    item.authors().stream().map(author -> ResolvedReferences.credit(authors.id(author, log), author)).toList(),
                    IntStream.range(0, item.media().size()).filter(i -> media.isKnown(item.media().get(i).media()))
                            .mapToObj(i -> {
                                var usage = item.media().get(i);
                                var stored = isPublic ? usage : media.unpublished(usage, language);
                                return ResolvedReferences.usage(media.id(stored.media(), log), stored, i);
                            }).toList());
        }

        private List<UUID> sections(List<String> paths, UUID primary, EntryLog log) {
            return IntStream.range(0, paths.size()).mapToObj(i -> sections.id(paths.get(i), "sections[" + i + "]", log))
                    .filter(id -> !id.equals(primary)).distinct().toList();
        }

        /** The usages whose media items do not exist yet. */
        public List<UnresolvedUsage> unresolved(ImportedArticle item) {
            return IntStream.range(0, item.media().size()).filter(i -> !media.isKnown(item.media().get(i).media()))
                    .mapToObj(i -> {
                        var usage = item.media().get(i);
                        return new UnresolvedUsage(i, usage.media().externalId(), ResolvedReferences.role(usage, i),
                                usage.caption(), usage.altText(), usage.credit());
                    }).toList();
        }

        public Saved<Section> save(ImportedSection section, EntryLog log) {
            return sections.save(section, log);
        }

        public Saved<Tag> save(ImportedTag tag, EntryLog log) {
            return tags.save(tag, log);
        }

        public Saved<Author> save(ImportedAuthor author, EntryLog log) {
            var portrait = media.portrait(author.portrait());
            var saved = authors.save(author, portrait, log);
            pending.ofAuthor(saved, portrait == null ? author.portrait() : null, log);
            return saved;
        }

        public Saved<Media> save(ImportedMedia item, EntryLog log) {
            return media.save(item, log);
        }

        /** The references that cannot be resolved yet. */
        public PendingReferences pending() {
            return pending;
        }

        /** The media items known to the batch, including those that it created. */
        public Stream<Media> mediaItems() {
            return media.items();
        }

        /** The media items that the batch created, or gave another URL. */
        public Collection<UUID> arrivedMedia() {
            return media.arrived();
        }
    }
}
