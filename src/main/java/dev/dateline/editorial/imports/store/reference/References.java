package dev.dateline.editorial.imports.store.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.author.AuthorService;
import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedArticle.Usage;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.section.SectionService;
import dev.dateline.editorial.tag.TagService;

/** Looks up what the items of a batch refer to: one query for each kind of thing. */
@ApplicationScoped
public class References {

    private final SectionService sections;
    private final TagService tags;
    private final AuthorService authors;
    private final MediaService media;
    private final UnresolvedReferenceRepository unresolved;
    private final ContentRules rules;

    References(SectionService sections, TagService tags, AuthorService authors, MediaService media,
            UnresolvedReferenceRepository unresolved, ContentRules rules) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.unresolved = unresolved;
        this.rules = rules;
    }

    public BatchReferences among(List<ImportedItem> items, ImportOptions options) {
        var articles = items.stream().filter(ImportedArticle.class::isInstance).map(ImportedArticle.class::cast)
                .toList();
        return new BatchReferences(sections(articles), tags(articles), authors(articles), media(items, options.language()));
    }

    /** Keeps what a batch could not resolve until the media items arrive. */
    public void storePending(BatchReferences batch) {
        batch.pending().store(unresolved);
        unresolved.flush();
    }

    /** Writes everything to the database and forgets it, so that a long transaction does not fill the memory. */
    public void forgetAll() {
        unresolved.flushAndClear();
    }

    /** What an import has left unresolved, in the order of its lines; at most so many notes. */
    public List<Finding> listUnresolved(UUID run, int atMost) {
        return unresolved.listOfRun(run, atMost).stream().map(UnresolvedReference::note).toList();
    }

    public long countUnresolved(UUID run) {
        return unresolved.countOfRun(run);
    }

    private SectionBook sections(Collection<ImportedArticle> articles) {
        var paths = distinct(articles.stream()
                .flatMap(article -> Stream.concat(Stream.of(article).map(ImportedArticle::section),
                        article.sections().stream())));
        return new SectionBook(sections, rules, sections.findAll(paths));
    }

    private TagBook tags(Collection<ImportedArticle> articles) {
        var slugs = distinct(articles.stream().flatMap(article -> article.tags().stream()).map(TagReference::slug));
        return new TagBook(tags, rules, tags.findAll(slugs));
    }

    private AuthorBook authors(Collection<ImportedArticle> articles) {
        var slugs = distinct(articles.stream().flatMap(article -> article.authors().stream())
                .map(AuthorReference::slug));
        return new AuthorBook(authors, rules, authors.findAll(slugs));
    }

    private MediaBook media(List<ImportedItem> items, String language) {
        var named = items.stream().flatMap(References::media).filter(Objects::nonNull).toList();
        var portraits = items.stream().filter(ImportedAuthor.class::isInstance)
                .map(author -> ((ImportedAuthor) author).portrait());
        var ids = distinct(Stream.concat(portraits, named.stream().map(ImportedMedia::externalId)));
        var urls = distinct(named.stream().filter(item -> item.externalId() == null).map(ImportedMedia::url));
        return new MediaBook(media, rules, language, media.findAll(ids, Set.of()), media.findAll(Set.of(), urls), new HashMap<>());
    }

    private static Stream<ImportedMedia> media(ImportedItem item) {
        if (item instanceof ImportedArticle article) {
            return article.media().stream().map(Usage::media);
        }
        return item instanceof ImportedMedia one ? Stream.of(one) : Stream.empty();
    }

    private static Set<String> distinct(Stream<String> keys) {
        var distinct = new HashSet<String>();
        keys.filter(Objects::nonNull).forEach(distinct::add);
        return distinct;
    }
}
