package dev.dateline.editorial.job;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A job as its handler sees it. Used by the thread that runs the job only. */
public final class RunningJob {

    private final UUID id;
    private final JobInput input;
    private final JobStore store;
    private final BooleanSupplier stopping;
    private boolean lost;
    private boolean committed;

    RunningJob(Job job, JobStore store, BooleanSupplier stopping) {
        this.id = job.id();
        this.input = job.input();
        this.store = store;
        this.stopping = stopping;
    }

    public UUID id() {
        return id;
    }

    public JobInput input() {
        return input;
    }

    /** Reports how many of how many steps are done. */
    public void progress(long done, long total) {
        lost |= !store.progress(id, done, total);
    }

    /** Whether the node stops, somebody cancelled the job or, after the database was away, another node has it. */
    public boolean shouldStop() {
        return lost && !committed || stopping.getAsBoolean();
    }

    /** From now on the job is completed, whoever cancels it: what it has begun must not stay half done. */
    public void commit() {
        committed = true;
    }

    /** Takes the items batch by batch, and reports each; false when it had to stop before the end. */
    public <T> boolean inBatches(List<T> items, int size, Consumer<List<T>> work) {
        for (int from = 0; from < items.size(); from += size) {
            if (shouldStop()) {
                return false;
            }
            var to = Math.min(from + size, items.size());
            work.accept(items.subList(from, to));
            progress(to, items.size());
        }
        return true;
    }
}
