package dev.dateline.delivery.cache;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import dev.dateline.http.preview.Preview;

/**
 * Applies evictions to all caches of the node. A value whose computation began before an eviction of one of its keys is not
 * stored, because it may have been read before the change. While evictions cannot be followed, caches are empty and unused.
 */
@Singleton
public class Evictions {

    /** The most keys of recent evictions that are kept to check computations; longer computations are not stored. */
    private static final int MOST_RECENT_KEYS = 50_000;

    /** Caches are not used for longer without news from the database; several times as long as a poll takes on a busy machine. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(1);

    private static final Set<String> EVERYTHING = Set.of(Keys.ALL);

    private final List<EvictingCache<?, ?>> caches = new ArrayList<>();
    private final List<Consumer<Set<String>>> listeners = new ArrayList<>();
    private final List<Runnable> gapListeners = new ArrayList<>();
    private final Deque<Batch> recent = new ArrayDeque<>();
    private int recentKeys;
    /** Computations that began before this number of evictions are not stored. */
    private long oldest;
    private volatile long processed;
    private volatile boolean followed;
    private volatile long confirmedAt;

    /** Begins a computation; it must not have read anything yet. */
    public Computation begin() {
        return followed ? new Computation(processed) : Computation.UNKNOWN;
    }

    /** Whether caches may be used. */
    boolean areFollowed() {
        return followed && System.nanoTime() - confirmedAt < LONGEST_SILENCE.toNanos();
    }

    /** @param nanoTime evictions before it have been processed */
    void confirm(long nanoTime) {
        confirmedAt = nanoTime;
    }

    synchronized void register(EvictingCache<?, ?> cache) {
        caches.add(cache);
    }

    /** @param listener takes the keys of each eviction, after the caches of this node; must not block */
    public synchronized void onEviction(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /** @param listener runs when evictions are followed again, or for the first time: some may have been missed; must not block */
    public synchronized void onGap(Runnable listener) {
        gapListeners.add(listener);
    }

    /** Evicts everything that has one of the keys. */
    synchronized void evict(Set<String> keys) {
        if (keys.contains(Keys.ALL)) {
            evictAll();
            return;
        }
        recent.addLast(new Batch(processed + 1, keys));
        recentKeys += keys.size();
        while (recentKeys > MOST_RECENT_KEYS) {
            var forgotten = recent.removeFirst();
            recentKeys -= forgotten.keys().size();
            oldest = forgotten.number();
        }
        caches.forEach(cache -> cache.evict(keys));
        // Not earlier: a computation that begins now must not find anything that is about to be evicted.
        processed++;
        listeners.forEach(listener -> listener.accept(keys));
    }

    synchronized void evictAll() {
        forget();
        listeners.forEach(listener -> listener.accept(EVERYTHING));
    }

    private void forget() {
        caches.forEach(EvictingCache::clear);
        recent.clear();
        recentKeys = 0;
        oldest = processed + 1;
        processed = oldest;
    }

    /** From now on, every eviction is processed. */
    synchronized void follow() {
        forget();
        gapListeners.forEach(Runnable::run);
        confirmedAt = System.nanoTime();
        followed = true;
    }

    /** Evictions may be missed from now on. */
    synchronized void stopFollowing() {
        followed = false;
        forget();
    }

    /**
     * Stores the result of a computation unless one of its keys has been evicted since it began. Previews store nothing; they use
     * the references that public requests have stored, because a change of a public tag or another reference is public at once.
     */
    synchronized boolean store(Computation computation, Collection<String> keys, Runnable store) {
        var isCurrent = followed && !Preview.isCurrent() && computation.since() >= oldest && !isOutdated(computation, keys);
        if (isCurrent) {
            store.run();
        }
        return isCurrent;
    }

    private boolean isOutdated(Computation computation, Collection<String> keys) {
        for (var batches = recent.descendingIterator(); batches.hasNext();) {
            var batch = batches.next();
            if (batch.number() <= computation.since()) {
                return false;
            }
            if (keys.stream().anyMatch(batch.keys()::contains)) {
                return true;
            }
        }
        return false;
    }

    private record Batch(long number, Set<String> keys) {
    }
}
