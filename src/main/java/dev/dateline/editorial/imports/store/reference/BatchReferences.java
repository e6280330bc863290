package dev.dateline.editorial.imports.store.reference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.editorial.author.Author;
import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.media.Media;
import dev.dateline.editorial.section.Section;
import dev.dateline.editorial.tag.Tag;

/** What the articles of one batch refer to. Asking for the id of what does not exist yet creates it. */
public final class BatchReferences {

    private final SectionBook sections;
    private final TagBook tags;
    private final AuthorBook authors;
    private final MediaBook media;
    private final PendingReferences pending = new PendingReferences();

    BatchReferences(SectionBook sections, TagBook tags, AuthorBook authors, MediaBook media) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
    }

    /** Finds what is wrong with the references of an article, without making any of them. */
    public void check(ImportedArticle article, Faults faults) {
        if (article.section() != null) {
            faults.gather(field -> "section", () -> sections.check(article.section()));
        }
        each(article.sections(), "sections", faults, sections::check, "");
        each(article.tags(), "tags", faults, tags::check, ".");
        each(article.authors(), "authors", faults, authors::check, ".");
        each(article.media(), "media", faults, usage -> media.check(usage.media()), ".media.");
    }

    /** @param step leads from the element to the property at fault; empty where the element itself is at fault */
    private static <T> void each(Iterable<T> references, String list, Faults faults, Consumer<T> check,
            String step) {
        var i = 0;
        for (var reference : references) {
            var element = list + "[" + i++ + "]";
            faults.gather(field -> step.isEmpty() ? element : element + step + field, () -> check.accept(reference));
        }
    }

    /** The ids of what one entry refers to; what is created on the way is recorded in its log. */
    public ReferenceIds of(EntryLog log) {
        return new OfEntry(log);
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
        pending.ofAuthor(saved.thing().id(), saved.outcome() != Outcome.CREATED, portrait == null ? author.portrait() : null,
                log);
        return saved;
    }

    public Saved<Media> save(ImportedMedia item, EntryLog log) {
        return media.save(item, log);
    }

    /** The references that cannot be resolved yet. */
    public PendingReferences pending() {
        return pending;
    }

    /** The media items that the batch knows, those that it created among them. */
    public Stream<Media> mediaItems() {
        return media.items();
    }

    /** The ids of the media items that the batch created, by external id. */
    public Map<String, UUID> arrivedMedia() {
        return media.arrived();
    }

    private final class OfEntry implements ReferenceIds {

        private final EntryLog log;

        OfEntry(EntryLog log) {
            this.log = log;
        }

        @Override
        public UUID section(String path) {
            return sections.id(path, "section", log);
        }

        /** A former path and the current one lead to the same section, which the article is to have once. */
        @Override
        public List<UUID> sections(List<String> paths, UUID primary) {
            return IntStream.range(0, paths.size())
                    .mapToObj(i -> sections.id(paths.get(i), "sections[" + i + "]", log))
                    .filter(id -> !id.equals(primary)).distinct().toList();
        }

        @Override
        public List<UUID> tags(List<TagReference> references) {
            return references.stream().map(tag -> tags.id(tag, log)).distinct().toList();
        }

        @Override
        public UUID author(AuthorReference author) {
            return authors.id(author, log);
        }

        @Override
        public UUID media(ImportedMedia item) {
            return media.id(item, log);
        }

        @Override
        public boolean isKnown(ImportedMedia item) {
            return media.isKnown(item);
        }

        @Override
        public Usage unpublished(Usage usage, String language) {
            return media.unpublished(usage, language);
        }
    }
}
