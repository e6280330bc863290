package dev.dateline.editorial.publishing;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.editorial.article.ArticleStatus;

/**
 * Publishes scheduled articles and unpublishes expired ones. The two do not wait for each other, so that an expired article
 * disappears even if a publication is blocked. Every node runs it; each skips articles that another one has locked.
 */
@ApplicationScoped
class PublicationScheduler {

    private final PublishingService publishing;
    /** Held for reading by each run, and for writing by the shutdown. */
    private final ReadWriteLock runs = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    PublicationScheduler(PublishingService publishing) {
        this.publishing = publishing;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        processAll(new PublicationRun("published", publishing::lockDue, publishing::publishDue));
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void withdraw() {
        processAll(new PublicationRun("withdrawn", publishing::lockExpired,
                expired -> publishing.unpublish(expired, ArticleStatus.UNPUBLISHED)));
    }

    /** Waits for the current batches, which would otherwise lose their database connection. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        runs.writeLock().lock();
        runs.writeLock().unlock();
    }

    private void processAll(PublicationRun run) {
        runs.readLock().lock();
        try {
            while (!stopping && run.processNextBatch()) {
                // One transaction per batch keeps locks short.
            }
        } finally {
            runs.readLock().unlock();
        }
    }
}
