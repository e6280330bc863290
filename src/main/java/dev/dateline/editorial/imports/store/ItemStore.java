package dev.dateline.editorial.imports.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportRun;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.store.reference.References;

/**
 * Stores batches of entries, each in one transaction with a session of its own. When the database turns a batch down,
 * as it does when two imports make the same tag at once, its entries are stored one by one instead.
 */
@ApplicationScoped
public class ItemStore {

    private static final Logger LOG = Logger.getLogger(ItemStore.class);
    private static final int ATTEMPTS = 5;
    private static final int DRY_RUN_SECONDS = 6 * 60 * 60;

    private final BatchStore batches;
    private final References references;

    ItemStore(BatchStore batches, References references) {
        this.batches = batches;
        this.references = references;
    }

    /** One result for each entry, in order; each of these has an item. */
    public StoredBatch store(List<Entry> entries, ImportRun run) {
        if (entries.isEmpty()) {
            return StoredBatch.of(List.of());
        }
        try {
            return run.options().dryRun() ? tryOut(entries, run) : inTransaction(entries, run);
        } catch (RuntimeException | StackOverflowError e) {
            if (StoreFailure.of(e).isOutage()) {
                throw e;
            } else if (run.options().dryRun()) {
                throw stopped(entries, e);
            }
            LOG.debugf(e, "Storing %d entries one by one", entries.size());
            return StoredBatch.of(entries.stream().map(entry -> storeAlone(entry, run)).toList());
        }
    }

    /**
     * Does the work in one transaction, which is rolled back at its end: each batch sees what those before it would have
     * stored. Until then, the transaction holds its locks.
     *
     * @throws MalformedFile when the database turns something down, which ends the transaction
     */
    public <T> T withoutStoring(Work<T> work) throws IOException {
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

    private StoredBatch tryOut(List<Entry> entries, ImportRun run) {
        var stored = batches.store(entries, run);
        references.forgetAll();
        return stored;
    }

    private static MalformedFile stopped(List<Entry> entries, Throwable e) {
        var failure = StoreFailure.of(e);
        if (failure.isFault()) {
            LOG.errorf(e, "The entries from line %d on could not be tried out", entries.get(0).line());
        }
        return new MalformedFile(entries.get(0).line(), "The database turned down an entry between this line and line "
                + entries.get(entries.size() - 1).line() + ", which ends a dry run: "
                + (failure.field() == null ? "it " : failure.field() + " ") + failure.reason());
    }

    /** Notes on references that the import has left unresolved, in the order of its lines; at most so many. */
    public List<Finding> listUnresolved(ImportRun run, int atMost) {
        return QuarkusTransaction.joiningExisting().call(() -> references.listUnresolved(run.id(), atMost));
    }

    public long countUnresolved(ImportRun run) {
        return QuarkusTransaction.joiningExisting().call(() -> references.countUnresolved(run.id()));
    }

    private StoredBatch storeAlone(Entry entry, ImportRun run) {
        for (int attempt = 1;; attempt++) {
            try {
                return inTransaction(List.of(entry), run);
            } catch (RuntimeException | StackOverflowError e) {
                var failure = StoreFailure.of(e);
                if (failure.isOutage()) {
                    throw e;
                }
                if (!failure.mayPass() || attempt == ATTEMPTS) {
                    return rejected(entry, failure, e);
                }
            }
        }
    }

    private static StoredBatch rejected(Entry entry, StoreFailure failure, Throwable e) {
        if (failure.isFault()) {
            LOG.errorf(e, "The entry at line %d (%s) could not be stored", entry.line(), entry.item().label());
        }
        var rejection = Finding.rejection(entry.line(), entry.item().label(), failure.field(), failure.reason());
        return new StoredBatch(List.of(Result.rejected(entry, List.of(rejection))), 0, 0);
    }

    private StoredBatch inTransaction(List<Entry> entries, ImportRun run) {
        return QuarkusTransaction.requiringNew().call(() -> batches.store(entries, run));
    }

    /** What a dry run does. */
    public interface Work<T> {

        T run() throws IOException;
    }

    /** Ends a transaction without storing what it did; only an exception does so without a complaint. */
    private static final class RolledBack extends RuntimeException {

        private final transient Object result;

        RolledBack(Object result) {
            super("A dry run ended", null, false, false);
            this.result = result;
        }
    }
}
