package dev.dateline.editorial.imports.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.store.StoredBatch.Result;
import dev.dateline.editorial.imports.store.article.ArticleResolver;
import dev.dateline.editorial.imports.store.reference.EntryLog;
import dev.dateline.editorial.imports.store.reference.ReferenceResolver;
import dev.dateline.editorial.imports.store.reference.UnlinkedMediaRepository;
import dev.dateline.editorial.imports.store.reference.UnresolvedReferenceRepository;
import dev.dateline.vocabulary.ResourceKind;

/**
 * Stores the entries of a batch in their order: everything that they refer to is looked up first, then each entry is checked
 * and saved, then the articles are published. Callers start the transaction, and complete references when it has ended.
 */
@ApplicationScoped
class BatchImporter {

    private final ItemBounds bounds;
    private final ReferenceResolver references;
    private final ArticleResolver articles;
    private final UnresolvedReferenceRepository unresolved;
    private final UnlinkedMediaRepository unlinked;

    BatchImporter(ItemBounds bounds, ReferenceResolver references, ArticleResolver articles,
            UnresolvedReferenceRepository unresolved, UnlinkedMediaRepository unlinked) {
        this.bounds = bounds;
        this.references = references;
        this.articles = articles;
        this.unresolved = unresolved;
        this.unlinked = unlinked;
    }

    StoredBatch store(List<Entry> entries, ImportRun run) {
        var checked = entries.stream().map(this::check).toList();
        var items = checked.stream().map(Entry::item).filter(Objects::nonNull).toList();
        var resolved = references.preload(items, run.options());
        var batch = new Batch(run, resolved, articles.preload(items, run.options(), resolved));
        var results = new ArrayList<Result>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            results.add(checked.get(i).isRejected() ? Result.rejected(entries.get(i), checked.get(i).findings())
                    : batch.store(checked.get(i)));
        }
        var visibility = batch.articles().publish();
        resolved.pending().store(unresolved, unlinked);
        var toComplete = resolved.pending().lookup();
        resolved.arrivedMedia().forEach(toComplete::addId);
        return new StoredBatch(results, visibility.published(), visibility.unpublished(), toComplete);
    }

    private Entry check(Entry entry) {
        try {
            var storable = StorableItem.of(entry);
            bounds.check(storable.item());
            return storable;
        } catch (InvalidContent e) {
            return Entry.rejected(rejections(entry, e));
        }
    }

    private static List<Finding> rejections(Entry entry, InvalidContent e) {
        return e.violations().stream()
                .map(violation -> Finding.rejection(entry.line(), entry.item().label(), violation)).toList();
    }

    private record Batch(ImportRun run, ReferenceResolver.Batch references, ArticleResolver.Batch articles) {

        Result store(Entry entry) {
            var log = new EntryLog(entry, run.id());
            try {
                var result = store(entry.line(), entry.item(), log);
                return new Result(result, log.notes(), log.created());
            } catch (InvalidContent e) {
                return Result.rejected(entry, rejections(entry, e));
            }
        }

        // Java 17 has no switch over types.
        private EntryResult store(long line, ImportedItem item, EntryLog log) {
            if (item instanceof ImportedArticle article) {
                var saved = articles.save(article, log);
                return stored(line, ResourceKind.ARTICLE, saved, saved.entity().id(), saved.entity().createdAt(),
                        article.externalId(),
                        saved.entity().slug(), null);
            } else if (item instanceof ImportedSection section) {
                var saved = references.save(section, log);
                return stored(line, ResourceKind.SECTION, saved, saved.entity().id(), saved.entity().createdAt(), null, null,
                        saved.entity().path());
            } else if (item instanceof ImportedTag tag) {
                var saved = references.save(tag, log);
                return stored(line, ResourceKind.TAG, saved, saved.entity().id(), saved.entity().createdAt(), null,
                        saved.entity().slug(), null);
            } else if (item instanceof ImportedAuthor author) {
                var saved = references.save(author, log);
                return stored(line, ResourceKind.AUTHOR, saved, saved.entity().id(), saved.entity().createdAt(), null,
                        saved.entity().slug(), null);
            }
            var saved = references.save((ImportedMedia) item, log);
            return stored(line, ResourceKind.MEDIA, saved, saved.entity().id(), saved.entity().createdAt(),
                    saved.entity().externalId(), null, null);
        }

        /** What a dry run creates does not exist after it, so it has no id. */
        private EntryResult stored(long line, ResourceKind kind, Saved<?> saved, UUID id, Instant createdAt,
                String externalId, String slug, String path) {
            var isRolledBack = run.options().dryRun() && !createdAt.isBefore(run.startedAt());
            return new EntryResult(line, kind, EntryOutcome.of(saved.outcome()), isRolledBack ? null : id, externalId, slug,
                    path);
        }
    }
}
