package dev.dateline.delivery.cache;

import java.sql.SQLException;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.delivery.cache.EvictionRepository.Feed;
import dev.dateline.http.cache.NextChange;
import dev.dateline.operations.Episodes;
import dev.dateline.vocabulary.PublicContentChanged;

/**
 * Applies the evictions of all nodes to the caches of this one, and learns until when responses may be cached. A primary notifies
 * it; a replica, which cannot, is asked regularly. A transaction of this node is applied before its caller continues, so that an
 * editor sees the change in the next response.
 */
@ApplicationScoped
class EvictionFollower {

    private static final int LONGEST_WAIT_MILLIS = 200;
    private static final int REPLICA_WAIT_MILLIS = 20;
    private static final int RECONNECT_MILLIS = 200;
    /** Less than evictions are kept. */
    private static final Duration LONGEST_GAP = Duration.ofMinutes(1);

    private final EvictionRepository repository;
    private final Evictions evictions;
    private final NextChange nextChange;
    private final Episodes episodes;
    private final Thread thread = new Thread(this::run, "evictions");
    private volatile boolean stopping;
    private long position;
    private long readAt;

    EvictionFollower(EvictionRepository repository, Evictions evictions, NextChange nextChange, Episodes episodes) {
        this.repository = repository;
        this.evictions = evictions;
        this.nextChange = nextChange;
        this.episodes = episodes;
        thread.setDaemon(true);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(2 * LONGEST_WAIT_MILLIS);
    }

    void catchUp(@Observes(during = TransactionPhase.AFTER_SUCCESS) PublicContentChanged event) {
        catchUp(System.nanoTime());
    }

    /**
     * Applies the evictions of all transactions that were committed at a time. If it fails, the thread applies them or stops using
     * the caches.
     *
     * @return whether the caches have nothing that was outdated then
     */
    boolean catchUp(long nanoTime) {
        if (!evictions.areFollowed()) {
            return false;
        }
        if (hasReadSince(nanoTime)) {
            return true;
        }
        try (var feed = repository.open()) {
            apply(feed);
            return true;
        } catch (SQLException e) {
            report(e);
            repository.closeSilentConnections(e);
            return false;
        }
    }

    private void run() {
        while (!stopping) {
            try {
                follow();
            } catch (SQLException e) {
                report(e);
                repository.closeSilentConnections(e);
            } catch (RuntimeException | Error e) {
                report(e);
            } finally {
                evictions.stopFollowing();
            }
            pause(RECONNECT_MILLIS);
        }
    }

    private void follow() throws SQLException {
        try (var feed = repository.open()) {
            var isNotified = feed.listen();
            begin(feed);
            while (!stopping) {
                if (isNotified) {
                    feed.awaitNotification(LONGEST_WAIT_MILLIS);
                } else {
                    pause(REPLICA_WAIT_MILLIS);
                }
                apply(feed);
            }
        }
    }

    /** Nothing that was read before this moment is cached. */
    private synchronized void begin(Feed feed) throws SQLException {
        position = feed.findLatest();
        readAt = System.nanoTime();
        evictions.follow();
    }

    private synchronized boolean hasReadSince(long nanoTime) {
        return readAt - nanoTime >= 0;
    }

    private synchronized void apply(Feed feed) throws SQLException {
        var now = System.nanoTime();
        var reading = feed.readAfter(position);
        nextChange.update(reading.nextChange());
        for (var eviction : reading.evictions()) {
            evictions.evict(eviction.keys());
            position = eviction.sequence();
        }
        if (now - readAt > LONGEST_GAP.toNanos()) {
            evictions.evictAll();
        }
        readAt = now;
        evictions.confirm(now);
    }

    private void report(Throwable e) {
        episodes.report("Evictions cannot be followed; responses are not cached.", String.valueOf(e.getMessage()));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
