package dev.dateline.editorial.imports.run;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;

import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.editorial.imports.store.PreparedBatch;
import dev.dateline.editorial.imports.store.StoredBatch;

/**
 * Stores batches, two at the same time if their order makes no difference. Reports them in their order, on the thread of the
 * caller.
 */
final class Writers implements AutoCloseable {

    private static final int AT_ONCE = 2;
    private static final int MOST_EXISTING = 200_000;

    private final Function<PreparedBatch, StoredBatch> store;
    private final BiConsumer<Batch, StoredBatch> report;
    private final ExecutorService threads;
    private final Deque<InProgress> inProgress = new ArrayDeque<>(AT_ONCE);
    /** What batches of this import referred to and therefore exists. */
    private final Set<String> existing = new HashSet<>();

    /** @param onThisThread to store one batch after the other on the thread of the caller, which has a transaction */
    Writers(Function<PreparedBatch, StoredBatch> store, boolean onThisThread, BiConsumer<Batch, StoredBatch> report) {
        this.store = store;
        this.report = report;
        this.threads = onThisThread ? null
                : Executors.newFixedThreadPool(AT_ONCE, task -> new Thread(task, "import-writer"));
    }

    /** Returns when the batch can be stored beside those before it. */
    void store(Batch batch) throws IOException {
        if (threads == null) {
            report.accept(batch, store.apply(batch.prepared()));
            return;
        }
        while (inProgress.size() == AT_ONCE || !inProgress.stream()
                .allMatch(other -> batch.prepared().isIndependentOf(other.batch().prepared(), existing))) {
            finishFirst();
        }
        inProgress.add(new InProgress(batch, threads.submit(() -> store.apply(batch.prepared()))));
    }

    private void finishFirst() throws IOException {
        var first = inProgress.remove();
        var stored = Finished.get(first.result());
        if (stored.results().stream().noneMatch(result -> result.entry().outcome() == EntryOutcome.REJECTED)) {
            addExisting(first.batch().prepared().reads());
        }
        report.accept(first.batch(), stored);
    }

    private void addExisting(Set<String> names) {
        if (existing.size() > MOST_EXISTING) {
            existing.clear();
        }
        existing.addAll(names);
    }

    /** Waits for the batches that are being stored, and reports them, even if a later part of the file cannot be read. */
    @Override
    public void close() throws IOException {
        try {
            while (!inProgress.isEmpty()) {
                finishFirst();
            }
        } finally {
            if (threads != null) {
                Finished.await(threads);
            }
        }
    }

    private record InProgress(Batch batch, Future<StoredBatch> result) {
    }
}
