package dev.dateline.delivery.cache;

import jakarta.enterprise.context.ApplicationScoped;

/** The caches of the node, for tests that read what no response has stored. */
@ApplicationScoped
public class NodeCaches {

    private final Evictions evictions;

    NodeCaches(Evictions evictions) {
        this.evictions = evictions;
    }

    /** Nothing is cached any more, as after an eviction of everything. */
    public void clear() {
        evictions.evictAll();
    }
}
