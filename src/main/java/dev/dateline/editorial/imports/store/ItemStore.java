package dev.dateline.editorial.imports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.editorial.event.Actor;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.entry.EntryLog.Result;
import dev.dateline.editorial.imports.entry.ItemRules;
import dev.dateline.editorial.imports.entry.PreparedEntry;
import dev.dateline.editorial.imports.pending.MediaLookup;
import dev.dateline.editorial.imports.pending.PendingReferenceRepository;
import dev.dateline.editorial.imports.pending.ReferenceCompletion;
import dev.dateline.editorial.imports.resolve.ArticleResolver;
import dev.dateline.editorial.publishing.PublishingService;
import dev.dateline.security.ReservedNames;

/**
 * Stores batches of entries, each in its own transaction. If the database rejects a batch, for example because two imports
 * create the same tag at the same time, its entries are stored one by one.
 */
@ApplicationScoped
public class ItemStore {

    private static final Logger LOG = Logger.getLogger(ItemStore.class);
    private static final int ATTEMPTS = 5;
    /** Each can lose against a concurrent transaction. */
    private static final int CONFLICTS = 15;
    private static final int DRY_RUN_SECONDS = 6 * 60 * 60;

    private final ItemRules rules;
    private final ArticleResolver articles;
    private final BatchImporter batches;
    private final PendingReferenceRepository pending;
    private final ReferenceCompletion completion;
    private final PublishingService publishing;

    ItemStore(ItemRules rules, ArticleResolver articles, BatchImporter batches, PendingReferenceRepository pending,
            ReferenceCompletion completion, PublishingService publishing) {
        this.rules = rules;
        this.articles = articles;
        this.batches = batches;
        this.pending = pending;
        this.completion = completion;
        this.publishing = publishing;
    }

    /**
     * Does the part of the work that needs no transaction: checks the entries and sanitises the bodies of those that have
     * changed.
     *
     * @param entries each with an item
     */
    public PreparedBatch prepare(List<Entry> entries, ImportRun run) {
        var prepared = entries.stream().map(entry -> rules.check(entry, run.options())).toList();
        articles.deriveChanged(prepared.stream().filter(PreparedEntry::isStorableArticle).map(PreparedEntry::article).toList());
        return PreparedBatch.of(prepared);
    }

    /** One result for each entry, in order. */
    public StoredBatch store(PreparedBatch batch, ImportRun run) {
        var entries = batch.entries();
        if (entries.isEmpty()) {
            return StoredBatch.of(List.of());
        }
        var stored = storeTogetherOrAlone(batch, run);
        if (!run.options().dryRun()) {
            complete(() -> completion.complete(stored.toComplete()));
        }
        return stored;
    }

    private StoredBatch storeTogetherOrAlone(PreparedBatch batch, ImportRun run) {
        var entries = batch.entries();
        try {
            return run.options().dryRun() ? storeInDryRun(entries, run) : withoutConflict(entries, run);
        } catch (RuntimeException | StackOverflowError e) {
            if (StoreFailure.of(e).isOutage()) {
                throw e;
            } else if (run.options().dryRun()) {
                throw stopped(batch.originals(), e);
            }
            LOG.debugf(e, "Storing %d entries one by one", entries.size());
            return StoredBatch.of(entries.stream().map(entry -> storeAlone(entry, run)).toList());
        }
    }

    /**
     * Does the work in one transaction that is rolled back at the end, so that each batch sees the effects of earlier ones.
     * The transaction holds its locks until then.
     *
     * @throws MalformedFile if the database rejects a statement, which ends the transaction
     */
    public <T> T dryRun(Work<T> work) throws IOException {
        try {
            QuarkusTransaction.requiringNew().timeout(DRY_RUN_SECONDS).run(() -> {
                throw new RolledBack(result(work));
            });
            throw new IllegalStateException("A dry run was committed");
        } catch (RolledBack e) {
            @SuppressWarnings("unchecked")
            var result = (T) e.result;
            return result;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static <T> T result(Work<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredBatch storeInDryRun(List<PreparedEntry> entries, ImportRun run) {
        var stored = batches.store(entries, run);
        completion.completeInTransaction(stored.toComplete());
        pending.flushAndClear();
        return stored;
    }

    private static MalformedFile stopped(List<Entry> entries, Throwable e) {
        var failure = StoreFailure.of(e);
        if (failure.isFault()) {
            LOG.errorf(e, "The dry run of the entries from line %d on failed", entries.get(0).line());
        }
        return new MalformedFile(entries.get(0).line(), "The database rejected an entry between this line and line "
                + entries.get(entries.size() - 1).line() + ", which ends a dry run: "
                + (failure.field() == null ? "it " : failure.field() + " ") + failure.reason());
    }

    /** Completes references of earlier imports that were interrupted, and makes what was imported fast to search. */
    public void finish(ImportRun run) {
        if (!run.options().dryRun()) {
            complete(completion::completeLeftovers);
            QuarkusTransaction.requiringNew().run(publishing::mergeSearchEntries);
        }
    }

    /** Notes on the unresolved references of the import, in line order. */
    public List<Finding> listUnresolved(ImportRun run, int atMost) {
        return QuarkusTransaction.joiningExisting().call(() -> pending.listNotes(run.id(), atMost));
    }

    public long countUnresolved(ImportRun run) {
        return QuarkusTransaction.joiningExisting().call(() -> pending.countOfRun(run.id()));
    }

    private StoredBatch storeAlone(PreparedEntry entry, ImportRun run) {
        for (int attempt = 1;; attempt++) {
            try {
                return withoutConflict(List.of(entry), run);
            } catch (RuntimeException | StackOverflowError e) {
                var failure = StoreFailure.of(e);
                if (failure.isOutage()) {
                    throw e;
                }
                if (!failure.isTransient() || attempt == ATTEMPTS) {
                    return rejected(entry.entry(), failure, e);
                }
            }
        }
    }

    private static StoredBatch rejected(Entry entry, StoreFailure failure, Throwable e) {
        if (e instanceof InvalidContent invalid) {
            return rejected(entry, invalid.violations());
        }
        if (failure.isFault()) {
            LOG.errorf(e, "The entry at line %d (%s) could not be stored", entry.line(), entry.item().label());
        }
        return rejected(entry, List.of(new Violation(failure.field(),
                failure.field() != null && entry.item() instanceof ImportedArticle article ? article.slug() : null,
                failure.reason(), null)));
    }

    private static StoredBatch rejected(Entry entry, List<Violation> violations) {
        return new StoredBatch(List.of(Result.rejected(entry, violations)), 0, 0, new MediaLookup());
    }

    /** A conflict with a concurrent transaction is not the fault of an entry: the transaction is repeated. */
    private StoredBatch withoutConflict(List<PreparedEntry> entries, ImportRun run) {
        for (int attempt = 1;; attempt++) {
            try {
                return inTransaction(entries, run);
            } catch (RuntimeException e) {
                if (attempt == CONFLICTS || !StoreFailure.of(e).isConflict()) {
                    throw e;
                }
                LOG.debugf(e, "Attempt %d to store %d entries conflicted with a concurrent change", attempt, entries.size());
                pause(attempt);
            }
        }
    }

    /** Long enough for the other transaction to end. */
    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(5L * attempt * attempt + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private StoredBatch inTransaction(List<PreparedEntry> entries, ImportRun run) {
        return Actor.as(ReservedNames.IMPORT, () -> QuarkusTransaction.requiringNew().call(() -> batches.store(entries, run)));
    }

    /** The entries are stored, so that a failure concerns none of them. */
    private static void complete(Runnable completion) {
        try {
            Actor.as(ReservedNames.IMPORT, () -> {
                completion.run();
                return null;
            });
        } catch (RuntimeException e) {
            if (StoreFailure.of(e).isOutage()) {
                throw e;
            }
            LOG.error("References to imported media items could not be completed; the next import tries again", e);
        }
    }

    /** The work of a dry run. */
    public interface Work<T> {

        T run() throws IOException;
    }

    /** Rolls back a transaction; an exception is the only way that logs nothing. */
    private static final class RolledBack extends RuntimeException {

        private final transient Object result;

        RolledBack(Object result) {
            super("A dry run ended", null, false, false);
            this.result = result;
        }
    }
}
