package dev.dateline.delivery.cache;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import dev.dateline.http.cache.StoredResponse;

/** The keys of a response that is being computed. */
public final class Recording {

    static final String NAME = Recording.class.getName();

    private final Computation computation;
    private final Set<String> keys = new HashSet<>();
    private String url;
    private CompletableFuture<StoredResponse> result;

    Recording(Computation computation) {
        this.computation = computation;
    }

    /** What the request computes; a cache that it fills needs it to reject what is outdated already. */
    public Computation computation() {
        return computation;
    }

    /** @param key see {@link Keys} */
    public void add(String key) {
        keys.add(key);
    }

    public void addAll(Collection<String> added) {
        keys.addAll(added);
    }

    Set<String> keys() {
        return keys;
    }

    /** @param waitedFor completes for equal requests that wait for the response */
    void storeAs(String cachedUrl, CompletableFuture<StoredResponse> waitedFor) {
        url = cachedUrl;
        result = waitedFor;
    }

    /** The name under which the response is to be stored; null if it is not. */
    String url() {
        return url;
    }

    CompletableFuture<StoredResponse> result() {
        return result;
    }
}
