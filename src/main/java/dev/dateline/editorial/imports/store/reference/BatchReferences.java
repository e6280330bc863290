package dev.dateline.editorial.imports.store.reference;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.dateline.editorial.content.Outcome;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;

/** What the articles of one batch refer to. Asking for the id of what does not exist yet makes it. */
public final class BatchReferences implements ReferenceIds {

    private final SectionBook sections;
    private final TagBook tags;
    private final AuthorBook authors;
    private final MediaBook media;

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

    @Override
    public UUID section(String path) {
        return sections.id(path);
    }

    /** An old path and the one of today lead to the same section, which the article is to have once. */
    @Override
    public List<UUID> sections(List<String> paths, UUID primary) {
        return paths.stream().map(sections::id).filter(id -> !id.equals(primary)).distinct().toList();
    }

    @Override
    public List<UUID> tags(List<TagReference> references) {
        return references.stream().map(tags::id).distinct().toList();
    }

    @Override
    public UUID author(AuthorReference author) {
        return authors.id(author);
    }

    @Override
    public UUID media(ImportedMedia item) {
        return media.id(item);
    }

    @Override
    public Usage unpublished(Usage usage, String language) {
        return media.unpublished(usage, language);
    }

    public Outcome save(ImportedSection section) {
        return sections.save(section);
    }

    public Outcome save(ImportedTag tag) {
        return tags.save(tag);
    }

    public Outcome save(ImportedAuthor author) {
        return authors.save(author, media.portrait(author.portrait()));
    }

    public Outcome save(ImportedMedia item) {
        return media.save(item);
    }
}
