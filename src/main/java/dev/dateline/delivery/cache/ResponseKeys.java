package dev.dateline.delivery.cache;

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
        current().add(key);
    }

    /** Of the current request; outside of one, a recording that nothing reads. */
    public Recording current() {
        var request = Arc.container().requestContext().isActive() ? current.getCurrent() : null;
        Recording recording = request == null ? null : request.get(Recording.NAME);
        return recording == null ? new Recording(Computation.UNKNOWN) : recording;
    }
}
