package dev.dateline.editorial.imports.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Saved;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.store.StoredBatch.Result;
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
    private final PendingReferenceRepository pending;

    BatchImporter(SectionResolver sections, TagResolver tags, AuthorResolver authors, MediaResolver media,
            ArticleResolver articles, PendingReferenceRepository pending) {
        this.sections = sections;
        this.tags = tags;
        this.authors = authors;
        this.media = media;
        this.articles = articles;
        this.pending = pending;
    }

    StoredBatch store(List<PreparedEntry> entries, ImportRun run) {
        var batch = preload(entries, run);
        var results = new ArrayList<Result>(entries.size());
        entries.forEach(entry -> results.add(batch.store(entry)));
        var visibility = batch.articles.publish();
        pending.replace(batch.pending);
        // Without the flush at the commit, which would compare all entities again.
        pending.flushAndClear();
        var toComplete = batch.pending.lookup();
        batch.references.media().arrived().forEach(toComplete::addId);
        return new StoredBatch(results, visibility.published(), visibility.unpublished(), toComplete);
    }

    private Batch preload(List<PreparedEntry> entries, ImportRun run) {
        var valid = entries.stream().filter(entry -> !entry.isRejected()).toList();
        var later = new PendingReferences();
        var batch = articles.preload(valid.stream().map(PreparedEntry::article).filter(Objects::nonNull).toList(),
                run.options(), later);
        var changed = batch.changed();
        var references = new ArticleReferences(sections.preload(changed), tags.preload(changed), authors.preload(changed),
                media.preload(batch.namedMedia(), valid.stream().map(entry -> entry.entry().item()).toList(),
                        run.options().language()));
        return new Batch(run, references, batch, later);
    }

    private record Batch(ImportRun run, ArticleReferences references, ArticleResolver.Batch articles,
            PendingReferences pending) {

        Result store(PreparedEntry prepared) {
            var entry = prepared.entry();
            if (prepared.isRejected()) {
                return Result.rejected(entry, prepared.rejections());
            }
            var log = new EntryLog(entry, run.id());
            try {
                var result = prepared.article() == null ? store(entry.line(), entry.item(), log)
                        : store(entry.line(), prepared.article(), log);
                return new Result(result, log.notes(), log.created());
            } catch (InvalidContent e) {
                return Result.rejected(entry, ItemRules.rejections(entry, e));
            }
        }

        private EntryResult store(long line, PreparedArticle article, EntryLog log) {
            var saved = articles.save(article, references, log);
            return stored(line, ResourceKind.ARTICLE, saved, saved.entity().id(), saved.entity().createdAt(),
                    article.externalId(), saved.entity().slug(), null);
        }

        // Java 17 has no switch over types.
        private EntryResult store(long line, ImportedItem item, EntryLog log) {
            if (item instanceof ImportedSection section) {
                var saved = references.sections().save(section, log);
                return stored(line, ResourceKind.SECTION, saved, saved.entity().id(), saved.entity().createdAt(), null, null,
                        saved.entity().path());
            } else if (item instanceof ImportedTag tag) {
                var saved = references.tags().save(tag, log);
                return stored(line, ResourceKind.TAG, saved, saved.entity().id(), saved.entity().createdAt(), null,
                        saved.entity().slug(), null);
            } else if (item instanceof ImportedAuthor author) {
                var portrait = references.media().portrait(author.portrait());
                var saved = references.authors().save(author, portrait, log);
                pending.ofAuthor(saved, portrait == null ? author.portrait() : null, log);
                return stored(line, ResourceKind.AUTHOR, saved, saved.entity().id(), saved.entity().createdAt(), null,
                        saved.entity().slug(), null);
            }
            var saved = references.media().save((ImportedMedia) item, log);
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
