package dev.dateline.delivery.cache;

import java.util.Optional;

import jakarta.inject.Singleton;

import dev.dateline.http.cache.StoredResponse;

/** Stored responses as parts of another response, which then depends on everything that they depend on. */
@Singleton
public class StoredParts {

    private final ResponseCache cache;

    StoredParts(ResponseCache cache) {
        this.cache = cache;
    }

    /**
     * @param uri path and query
     * @param whole of the other response
     */
    public Optional<StoredResponse> find(String uri, String prefix, Recording whole) {
        return cache.findKeyed(CachedUrl.of(uri, prefix)).map(found -> {
            whole.addAll(found.keys());
            return found.response();
        });
    }
}
