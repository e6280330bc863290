package dev.dateline.editorial.imports.store;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.entry.PreparedArticle;
import dev.dateline.editorial.imports.entry.PreparedEntry;

/**
 * Entries that are ready to be stored in one transaction.
 *
 * @param isAlone whether it cannot be stored at the same time as another batch, because it has other items than articles
 * @param writes names of what it stores
 * @param reads names of what it refers to and creates if it is missing
 */
public record PreparedBatch(List<PreparedEntry> entries, boolean isAlone, Set<String> writes, Set<String> reads) {

    static PreparedBatch of(List<PreparedEntry> entries) {
        var writes = new HashSet<String>();
        var reads = new HashSet<String>();
        entries.stream().filter(entry -> entry.article() != null).forEach(entry -> {
            var article = entry.article();
            if (entry.isRejected()) {
                addReferences(article.item(), reads);
                reads.add("slug " + article.item().slug());
            } else {
                writes.add("article " + article.key());
                if (article.isDerived()) {
                    addWritten(article, writes);
                    addRead(article, reads);
                }
            }
        });
        return new PreparedBatch(entries, entries.stream().anyMatch(entry -> !entry.isRejected() && entry.article() == null),
                writes, reads);
    }

    private static void addWritten(PreparedArticle article, Set<String> names) {
        var item = article.item();
        var slugs = item.slug() == null ? Stream.of(article.derivedSlug()) : Stream.of(item.slug(), item.alternativeSlug());
        Stream.concat(slugs, item.formerSlugs().stream()).filter(Objects::nonNull).forEach(slug -> names.add("slug " + slug));
        article.urls().keySet().forEach(url -> names.add("url " + url));
        mediaNames(item, true).forEach(names::add);
    }

    private static void addRead(PreparedArticle article, Set<String> names) {
        addReferences(article.item(), names);
        article.links().values().forEach(url -> names.add("url " + url.reference()));
        article.shownMedia().forEach(shown -> shown.names().all().forEach(name -> names.add("media " + name)));
    }

    private static void addReferences(ImportedArticle item, Set<String> names) {
        Stream.concat(Stream.ofNullable(item.section()), item.sections().stream())
                .forEach(path -> names.add("section " + path));
        item.tags().forEach(tag -> names.add("tag " + tag.slug()));
        item.authors().forEach(author -> names.add("author " + author.slug()));
        mediaNames(item, false).forEach(names::add);
    }

    /** A usage with a URL creates or changes the media item. */
    private static Stream<String> mediaNames(ImportedArticle article, boolean withUrl) {
        return article.media().stream().map(ImportedArticle.Usage::media)
                .filter(media -> media != null && (media.url() != null) == withUrl)
                .flatMap(media -> Stream.of(media.externalId(), media.id(), media.url())).filter(Objects::nonNull)
                .map(name -> "media " + name);
    }

    /**
     * Whether the order in which this and another batch are stored makes no difference.
     *
     * @param existing names of which it is known that they exist
     */
    public boolean isIndependentOf(PreparedBatch other, Set<String> existing) {
        return !isAlone && !other.isAlone && isDisjoint(writes, other.writes) && isDisjoint(writes, other.reads)
                && isDisjoint(reads, other.writes)
                && reads.stream().noneMatch(name -> other.reads.contains(name) && !existing.contains(name));
    }

    private static boolean isDisjoint(Set<String> some, Set<String> others) {
        return some.stream().noneMatch(others::contains);
    }

    List<Entry> originals() {
        return entries.stream().map(PreparedEntry::entry).toList();
    }
}
