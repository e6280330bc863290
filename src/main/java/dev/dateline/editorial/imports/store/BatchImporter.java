package dev.dateline.editorial.imports.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.editorial.imports.EntryResult.Names;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedCollection;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.entry.EntryLog.Result;
import dev.dateline.editorial.imports.entry.PreparedArticle;
import dev.dateline.editorial.imports.entry.PreparedEntry;
import dev.dateline.editorial.imports.pending.PendingReferenceRepository;
import dev.dateline.editorial.imports.pending.PendingReferences;
import dev.dateline.editorial.imports.resolve.ArticleReferences;
import dev.dateline.editorial.imports.resolve.ArticleResolver;
import dev.dateline.editorial.imports.resolve.AuthorResolver;
import dev.dateline.editorial.imports.resolve.BatchLocks;
import dev.dateline.editorial.imports.resolve.CollectionResolver;
import dev.dateline.editorial.imports.resolve.MediaResolver;
import dev.dateline.editorial.imports.resolve.SectionResolver;
import dev.dateline.editorial.imports.resolve.TagResolver;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Stores the entries of a batch in their order: everything that they refer to is looked up first, with one query per kind of
 * resource, then each entry is checked and saved, then the articles are published. Callers start the transaction, and complete
 * references when it has ended.
 */
@ApplicationScoped
class BatchImporter {

    private final SectionResolver sections;
    private final TagResolver tags;
    private final AuthorResolver authors;
    private final MediaResolver media;
    private final ArticleResolver articles;
    private final CollectionResolver collections;
    private final BatchLocks locks;
    private final PendingReferenceRepository pending;

    BatchImporter(SectionResolver sections, TagResolver tags, AuthorResolver authors, MediaResolver media,
            ArticleResolver articles, CollectionResolver collections, BatchLocks locks,
            PendingReferenceRepository pending) {
        this.locks = locks;
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.articles = articles;
        this.collections = collections;
        this.pending = pending;
    }

    StoredBatch store(List<PreparedEntry> entries, ImportRun run) {
        var batch = preload(entries, run);
        var results = new ArrayList<Result>(entries.size());
        entries.forEach(entry -> results.add(batch.store(entry)));
        var visibility = batch.articles.publication().publish();
        batch.articles.releaseSlugs();
        pending.replace(batch.pending, run.id());
        // Without the flush at the commit, which would compare all entities again.
        pending.flushAndClear();
        var toComplete = batch.pending.lookup();
        batch.references.media().arrived().forEach(toComplete::addId);
        return new StoredBatch(results, visibility.published(), visibility.unpublished(), toComplete);
    }

    private Batch preload(List<PreparedEntry> entries, ImportRun run) {
        var items = entries.stream().map(entry -> entry.entry().item()).toList();
        var later = new PendingReferences();
        var batch = articles.preload(articles(entries, PreparedEntry::isStorableArticle),
                articles(entries, PreparedEntry::isRejected), run.options(), later, changed -> {
                    sections.lockTree(changed, items);
                    collections.lock(items);
                });
        var named = batch.named();
        var references = new ArticleReferences(sections.preload(named), tags.preload(named, items), authors.preload(named, items),
                media.preload(named, items, run.options().language()));
        locks.lock(references, items, named, batch.mediaInBodies(), batch.shown());
        return new Batch(run, references, batch, collections, later);
    }

    private static List<PreparedArticle> articles(List<PreparedEntry> entries, Predicate<PreparedEntry> which) {
        return entries.stream().filter(which).map(PreparedEntry::article).filter(Objects::nonNull).toList();
    }

    private record Batch(ImportRun run, ArticleReferences references, ArticleResolver.Batch articles,
            CollectionResolver collections, PendingReferences pending) {

        Result store(PreparedEntry prepared) {
            var entry = prepared.entry();
            var log = new EntryLog(entry, run.id());
            try {
                return log.stored(prepared.article() == null ? store(entry.line(), entry.item(), log)
                        : store(entry.line(), prepared.article(), log));
            } catch (InvalidContent e) {
                if (log.hasCreated() && !run.options().dryRun()) {
                    // Stored alone, the entry is rejected together with what was created for it.
                    throw e;
                }
                return log.rejected(e);
            }
        }

        private EntryResult store(long line, PreparedArticle article, EntryLog log) {
            var saved = articles.save(article, references, log);
            return stored(line, ResourceKind.ARTICLE, saved, saved.entity().id(), saved.entity().createdAt(),
                    Names.ofArticle(article.item().externalId(), saved.entity().slug()));
        }

        // Java 17 has no switch over types.
        private EntryResult store(long line, ImportedItem item, EntryLog log) {
            if (item instanceof ImportedSection section) {
                var saved = references.sections().save(section, log);
                return stored(line, ResourceKind.SECTION, saved, Names.ofPath(saved.entity().path()));
            } else if (item instanceof ImportedTag tag) {
                var saved = references.tags().save(tag, log);
                return stored(line, ResourceKind.TAG, saved, Names.ofSlug(saved.entity().slug()));
            } else if (item instanceof ImportedAuthor author) {
                var portrait = references.media().portrait(author.portrait());
                var saved = references.authors().save(author, portrait, log);
                pending.ofAuthor(saved, portrait == null ? author.portrait() : null, log);
                return stored(line, ResourceKind.AUTHOR, saved, Names.ofSlug(saved.entity().slug()));
            } else if (item instanceof ImportedCollection collection) {
                var saved = collections.save(collection, log);
                return stored(line, ResourceKind.COLLECTION, saved, Names.ofSlug(saved.entity().slug()));
            }
            var saved = references.media().save((ImportedMedia) item, log);
            return stored(line, ResourceKind.MEDIA, saved, Names.ofExternalId(saved.entity().externalId()));
        }

        private EntryResult stored(long line, ResourceKind kind, Saved<? extends VersionedEntity> saved, Names names) {
            return stored(line, kind, saved, saved.entity().id(), saved.entity().createdAt(), names);
        }

        /** What a dry run creates does not exist after it, so it has no id. */
        private EntryResult stored(long line, ResourceKind kind, Saved<?> saved, UUID id, Instant createdAt, Names names) {
            var isRolledBack = run.options().dryRun() && !createdAt.isBefore(run.startedAt());
            return new EntryResult(line, kind, EntryOutcome.of(saved.outcome()), isRolledBack ? null : id, names);
        }
    }
}
