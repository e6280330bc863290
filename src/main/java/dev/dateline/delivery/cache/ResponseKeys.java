package dev.dateline.delivery.cache;

import java.util.Collection;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * Records the keys of the response to the current request. A response without keys is not cached. Does nothing outside of a
 * request.
 */
@Singleton
public class ResponseKeys {

    private final CurrentVertxRequest current;

    ResponseKeys(CurrentVertxRequest current) {
        this.current = current;
    }

    /** @param key see {@link Keys} */
    public void add(String key) {
        recording().ifPresent(recording -> recording.keys().add(key));
    }

    public void addAll(Collection<String> keys) {
        recording().ifPresent(recording -> recording.keys().addAll(keys));
    }

    /** What the current request computes; a cache that it fills needs it to reject what is outdated already. */
    public Computation computation() {
        return recording().map(Recording::computation).orElse(Computation.UNKNOWN);
    }

    private Optional<Recording> recording() {
        if (!Arc.container().requestContext().isActive()) {
            return Optional.empty();
        }
        return Optional.ofNullable(current.getCurrent()).map(request -> request.<Recording>get(Recording.NAME));
    }
}
