package dev.dateline.delivery.cache;

import java.util.Set;

/** Evicts without a database. */
public final class EvictionsFixture {

    private EvictionsFixture() {
    }

    public static void evict(Evictions evictions, Set<String> keys) {
        evictions.evict(keys);
    }
}
