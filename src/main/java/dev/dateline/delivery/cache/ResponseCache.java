package dev.dateline.delivery.cache;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.BaseUnits;

import dev.dateline.http.cache.StoredResponse;

/** The responses that this node has stored, by URL, and those that it is computing. */
@Singleton
class ResponseCache {

    private static final Logger LOG = Logger.getLogger(ResponseCache.class);
    private static final String PERMISSIONS = "quarkus.http.auth.permission.";
    private static final int BYTES_PER_ENTRY = 500;
    private static final int BYTES_PER_KEY = 150;

    private final Evictions evictions;
    private final boolean isEnabled;
    private final EvictingCache<String, Keyed> responses;
    private final Map<String, CompletableFuture<StoredResponse>> computations = new ConcurrentHashMap<>();
    private final Map<Result, Counter> requests = new EnumMap<>(Result.class);

    ResponseCache(ResponseCacheConfig config, Evictions evictions, Config settings, MeterRegistry metrics) {
        this.evictions = evictions;
        this.isEnabled = config.size().asLongValue() > 0 && !requiresPermission(settings);
        this.responses = new EvictingCache<>(evictions, config.size().asLongValue(), (url, keyed) -> keyed.keys(),
                (url, keyed) -> BYTES_PER_ENTRY + 2 * url.length() + keyed.response().size()
                        + BYTES_PER_KEY * keyed.keys().size());
        for (var result : Result.values()) {
            requests.put(result, Counter.builder("dateline.cache.requests")
                    .description("Requests that the response cache can serve, by result: sent from the cache (hit), sent with the"
                            + " response to an equal request (collapsed), computed (miss), or computed because evictions"
                            + " cannot be followed (bypass).")
                    .tag("result", result.name().toLowerCase(Locale.ROOT)).register(metrics));
        }
        Gauge.builder("dateline.cache.size", responses, EvictingCache::weight).baseUnit(BaseUnits.BYTES)
                .description("Memory that the response cache uses.").register(metrics);
        Gauge.builder("dateline.cache.responses", responses, EvictingCache::size)
                .description("Responses in the response cache.").register(metrics);
    }

    void count(Result result) {
        requests.get(result).increment();
    }

    /** Hits are sent before Quarkus checks permissions, which could reserve public content for some readers. */
    private static boolean requiresPermission(Config settings) {
        for (var name : settings.getPropertyNames()) {
            if (name.startsWith(PERMISSIONS)) {
                LOG.infof("Responses are not cached, because %s is set.", name);
                return true;
            }
        }
        return false;
    }

    boolean isEnabled() {
        return isEnabled;
    }

    /** Whether it can be used now. */
    boolean isUsable() {
        return isEnabled && evictions.areFollowed();
    }

    /** Null if there is none. */
    StoredResponse find(String url) {
        return findKeyed(url).map(Keyed::response).orElse(null);
    }

    Optional<Keyed> findKeyed(String url) {
        return Optional.ofNullable(responses.find(url));
    }

    /**
     * The computation of another equal request, which completes with what that stores, or null; or the given one, if there is none:
     * then the request has to compute the response.
     */
    CompletableFuture<StoredResponse> join(String url, CompletableFuture<StoredResponse> own) {
        var other = computations.putIfAbsent(url, own);
        return other == null ? own : other;
    }

    /** Ends a computation, for all that wait for it; does nothing if it has ended. */
    void end(String url, CompletableFuture<StoredResponse> own, StoredResponse stored) {
        computations.remove(url, own);
        own.complete(stored);
    }

    boolean store(String url, StoredResponse response, Collection<String> keys, Computation computation) {
        return responses.store(url, new Keyed(response, Set.copyOf(keys)), computation);
    }

    enum Result {
        HIT, COLLAPSED, MISS, BYPASS
    }

    record Keyed(StoredResponse response, Set<String> keys) {
    }
}
