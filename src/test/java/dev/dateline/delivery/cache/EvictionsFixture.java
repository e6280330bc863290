package dev.dateline.delivery.cache;

import java.util.Set;

/** Evicts without a database. */
public final class EvictionsFixture {

    private EvictionsFixture() {
    }

    /** As at the start, and after the database was away. */
    public static void follow(Evictions evictions) {
        evictions.follow();
    }

    public static void evict(Evictions evictions, Set<String> keys) {
        evictions.evict(keys);
    }
}
