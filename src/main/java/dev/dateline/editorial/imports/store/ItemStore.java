package dev.dateline.editorial.imports.store;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;

/**
 * Stores batches of entries, each in one transaction with a session of its own. When the database turns a batch down,
 * as it does when two imports make the same tag at once, its entries are stored one by one instead.
 */
@ApplicationScoped
public class ItemStore {

    private static final Logger LOG = Logger.getLogger(ItemStore.class);
    private static final int ATTEMPTS = 5;

    private final BatchStore batches;

    ItemStore(BatchStore batches) {
        this.batches = batches;
    }

    /** One result for each entry, in order; each of these has an item. */
    public StoredBatch store(List<Entry> entries, ImportOptions options) {
        if (entries.isEmpty()) {
            return StoredBatch.of(List.of());
        }
        try {
            return inTransaction(entries, options);
        } catch (RuntimeException | StackOverflowError e) {
            if (StoreFailure.of(e).isOutage()) {
                throw e;
            }
            LOG.debugf(e, "Storing %d entries one by one", entries.size());
            return StoredBatch.of(entries.stream().map(entry -> storeAlone(entry, options)).toList());
        }
    }

    private StoredBatch storeAlone(Entry entry, ImportOptions options) {
        for (int attempt = 1;; attempt++) {
            try {
                return inTransaction(List.of(entry), options);
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
        return new StoredBatch(List.of(Result.rejected(List.of(rejection))), 0, 0);
    }

    private StoredBatch inTransaction(List<Entry> entries, ImportOptions options) {
        return QuarkusTransaction.requiringNew().call(() -> batches.store(entries, options));
    }
}
