package dev.dateline.editorial.job;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.Logger;

import io.smallrye.context.api.ManagedExecutorConfig;

/** Runs one job of each kind at a time, in the order of submission. */
@ApplicationScoped
class JobQueue {

    private static final Logger LOG = Logger.getLogger(JobQueue.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(15);

    private final ManagedExecutor executor;
    private final Map<JobKind, Queue<Job>> waiting = new EnumMap<>(JobKind.class);
    private final Set<JobKind> busy = EnumSet.noneOf(JobKind.class);
    private boolean stopping;

    /** A job does not continue the transaction of the request that submits it. */
    JobQueue(@ManagedExecutorConfig(cleared = ThreadContext.TRANSACTION) ManagedExecutor executor) {
        this.executor = executor;
    }

    synchronized void add(Job job, Consumer<Job> work) {
        waiting.computeIfAbsent(job.kind(), kind -> new ArrayDeque<>()).add(job);
        if (busy.add(job.kind())) {
            executor.execute(() -> work(job.kind(), work));
        }
    }

    /** The next job runs whatever this one throws. */
    private void work(JobKind kind, Consumer<Job> work) {
        for (var job = next(kind); job != null; job = next(kind)) {
            try {
                work.accept(job);
            } catch (Throwable e) {
                LOG.errorf(e, "The job %s ended unexpectedly", job.id());
            }
        }
    }

    private synchronized Job next(JobKind kind) {
        var job = waiting.get(kind).poll();
        if (job == null) {
            busy.remove(kind);
            notifyAll();
        }
        return job;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Waits until the running jobs have completed their batch; queued jobs do not start any more. */
    synchronized void stop() {
        stopping = true;
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        try {
            for (var left = PATIENCE; !busy.isEmpty() && left > 0; left =
                    TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
