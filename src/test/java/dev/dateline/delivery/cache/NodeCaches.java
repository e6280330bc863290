package dev.dateline.delivery.cache;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.vocabulary.PublicContentChanged;

/** The caches of the node, for tests that read what no response has stored. */
@ApplicationScoped
public class NodeCaches {

    private final Evictions evictions;
    private final EvictionFollower follower;

    NodeCaches(Evictions evictions, EvictionFollower follower) {
        this.evictions = evictions;
        this.follower = follower;
    }

    /** Nothing is cached any more, as after an eviction of everything. */
    public void clear() {
        evictions.evictAll();
    }

    /** A busy machine may leave them unused for a moment. */
    public void awaitUse() {
        await().until(evictions::areFollowed);
    }

    /** After SQL that changed public content, which nobody announces to this node before the next request. */
    public void catchUp() {
        // The transaction of a test cannot use a second database.
        QuarkusTransaction.suspendingExisting().run(() -> follower.catchUp(new PublicContentChanged()));
    }
}
