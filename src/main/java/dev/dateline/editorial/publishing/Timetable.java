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
 * Publishes and withdraws at the appointed time, neither waiting for the other: what is over must go even where what is to
 * come cannot. Any number of nodes may run it: each takes what no other is at.
 */
@ApplicationScoped
class Timetable {

    private final PublishingService publishing;
    /** Rounds share it; the end of the application takes it from all of them. */
    private final ReadWriteLock rounds = new ReentrantReadWriteLock();
    private volatile boolean stopping;

    Timetable(PublishingService publishing) {
        this.publishing = publishing;
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void publish() {
        untilNoneIsLeft(new Round("published", publishing::lockDue, publishing::publish));
    }

    @Scheduled(every = "${dateline.publishing.interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void withdraw() {
        untilNoneIsLeft(new Round("withdrawn", publishing::lockExpired,
                expired -> publishing.unpublish(expired, ArticleStatus.UNPUBLISHED)));
    }

    /** Waits for batches under way: they would lose the database half-way. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        rounds.writeLock().lock();
        rounds.writeLock().unlock();
    }

    private void untilNoneIsLeft(Round round) {
        rounds.readLock().lock();
        try {
            while (!stopping && round.takesSome()) {
                // One transaction a batch keeps locks short.
            }
        } finally {
            rounds.readLock().unlock();
        }
    }
}
