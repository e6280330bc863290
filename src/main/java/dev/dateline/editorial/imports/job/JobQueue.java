package dev.dateline.editorial.imports.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** One import at a time on each node, in the order in which they came. */
@ApplicationScoped
class JobQueue {

    private static final Logger LOG = Logger.getLogger(JobQueue.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(15);

    private final ManagedExecutor executor;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;
    private boolean stopping;

    JobQueue(ManagedExecutor executor) {
        this.executor = executor;
    }

    synchronized void add(Runnable job) {
        waiting.add(job);
        if (!busy) {
            busy = true;
            executor.execute(this::work);
        }
    }

    private void work() {
        for (var job = next(); job != null; job = next()) {
            try {
                job.run();
            } catch (RuntimeException e) {
                LOG.error("An import ended unforeseen", e);
            }
        }
    }

    private synchronized Runnable next() {
        var job = waiting.poll();
        if (job == null) {
            busy = false;
            notifyAll();
        }
        return job;
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Lets the running import end with the batch that it is at, and those that wait see that it is too late for them. */
    synchronized void stop() {
        stopping = true;
        var deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        try {
            for (var left = PATIENCE; busy && left > 0;
                    left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
