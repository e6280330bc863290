package dev.dateline.editorial.job;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The view of a job for its handler. Used only by the thread that runs the job. */
public final class RunningJob {

    private final UUID id;
    private final JobInput input;
    private final long total;
    private final JobStore store;
    private final BooleanSupplier stopping;
    private boolean lost;
    private boolean committed;

    RunningJob(Job job, JobStore store, BooleanSupplier stopping) {
        this.id = job.id();
        this.input = job.input();
        this.total = job.total();
        this.store = store;
        this.stopping = stopping;
    }

    public UUID id() {
        return id;
    }

    public JobInput input() {
        return input;
    }

    /** Stores the number of completed steps. */
    public void progress(long done, long total) {
        lost |= !store.progress(id, done, total);
    }

    /** Whether the node stops, the job was cancelled, or another node took it over after a database outage. */
    public boolean shouldStop() {
        return lost && !committed || stopping.getAsBoolean();
    }

    /** Makes the job ignore cancellation, because it must not remain half done. */
    public void commit() {
        committed = true;
    }

    /**
     * Processes the items in batches and stores the progress after each; false if it had to stop before the end. Items that are
     * missing of the total of the job are those that an earlier run has processed.
     */
    public <T> boolean inBatches(List<T> items, int size, Consumer<List<T>> work) {
        var processed = Math.max(0, total - items.size());
        for (int from = 0; from < items.size(); from += size) {
            if (shouldStop()) {
                return false;
            }
            var to = Math.min(from + size, items.size());
            work.accept(items.subList(from, to));
            progress(processed + to, processed + items.size());
        }
        return true;
    }
}
