package dev.dateline.delivery.cache;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.delivery.cache.ResponseCache.Result;
import dev.dateline.http.Stage;
import dev.dateline.http.cache.ReadingConfig;
import dev.dateline.http.cache.StoredResponse;
import dev.dateline.http.cache.StoredResponseWriter;
import dev.dateline.http.cache.StoredResponseWriter.Computed;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.proxy.ProxyPrefix;

/** Sends stored responses, stores computed ones, and lets equal requests wait for one computation. */
class ResponseCacheFilter {

    private static final AsciiString SURROGATE_KEY = AsciiString.cached("Surrogate-Key");
    private static final AsciiString CACHE_TAG = AsciiString.cached("Cache-Tag");
    private static final AsciiString HIT = AsciiString.cached("dateline; hit");
    private static final AsciiString COLLAPSED = AsciiString.cached("dateline; fwd=uri-miss; collapsed");
    private static final AsciiString STORED = AsciiString.cached("dateline; fwd=uri-miss; stored");
    private static final AsciiString MISS = AsciiString.cached("dateline; fwd=uri-miss");
    private static final AsciiString BYPASS = AsciiString.cached("dateline; fwd=bypass");
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final ResponseCache cache;
    private final ResponseCacheConfig config;
    private final ReadingConfig reading;
    private final Evictions evictions;
    private final EvictionFollower follower;
    private final StoredResponseWriter writer;
    private final ProxyPrefix prefixes;

    ResponseCacheFilter(ResponseCache cache, ResponseCacheConfig config, ReadingConfig reading,
            Evictions evictions, EvictionFollower follower, StoredResponseWriter writer, ProxyPrefix prefixes) {
        this.cache = cache;
        this.config = config;
        this.reading = reading;
        this.evictions = evictions;
        this.follower = follower;
        this.writer = writer;
        this.prefixes = prefixes;
    }

    void register(@Observes Filters filters) {
        if (cache.isEnabled() && reading.isPublic()) {
            Stage.CACHE_HIT.register(filters, this::sendHit);
        }
        Stage.CACHE.register(filters, this::begin);
    }

    /** Credentials have to be checked first. */
    private void sendHit(RoutingContext context) {
        var headers = context.request().headers();
        if (CachedUrl.isCacheable(context.request()) && CachedUrl.acceptsJson(headers.get(HttpHeaders.ACCEPT))
                && !headers.contains(HttpHeaders.AUTHORIZATION) && !CachedUrl.requiresValidation(headers)) {
            var stored = cache.find(CachedUrl.of(context.request(), prefixes.of(context)));
            if (stored != null && CachedUrl.accepts(headers.get(HttpHeaders.ACCEPT), stored)) {
                // The request with a failed precondition comes to begin(), which counts it.
                writer.send(context, stored, HIT, () -> cache.count(Result.HIT), context::next);
                return;
            }
        }
        context.next();
    }

    private void begin(RoutingContext context) {
        var request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD || Preview.isPath(request.path())) {
            context.next();
        } else if (CachedUrl.isCacheable(request) && CachedUrl.requiresValidation(request.headers())) {
            var begun = System.nanoTime();
            // In sequence, to use one worker thread: the requests that wait share the next statement.
            context.vertx().executeBlocking(() -> follower.catchUp(begun), true)
                    .onComplete(caughtUp -> begin(context, Boolean.TRUE.equals(caughtUp.result())));
        } else {
            begin(context, true);
        }
    }

    /** @param isCurrent whether a stored response may be sent, if there is one */
    private void begin(RoutingContext context, boolean isCurrent) {
        var request = context.request();
        var recording = new Recording(evictions.begin());
        context.put(Recording.NAME, recording);
        StoredResponseWriter.onComputed(context, response -> store(response, recording));
        if (!cache.isEnabled() || !CachedUrl.isCacheable(request)
                || !CachedUrl.acceptsJsonWithWeights(request.getHeader(HttpHeaders.ACCEPT))) {
            context.next();
            return;
        }
        if (!isCurrent || !cache.isUsable()) {
            cache.count(Result.BYPASS);
            context.next();
            return;
        }
        var url = CachedUrl.of(request, prefixes.of(context));
        var stored = cache.find(url);
        if (stored != null && CachedUrl.accepts(request.getHeader(HttpHeaders.ACCEPT), stored)) {
            send(context, stored, HIT, Result.HIT);
            return;
        }
        var own = new CompletableFuture<StoredResponse>();
        var computation = cache.join(url, own);
        if (computation == own) {
            cache.count(Result.MISS);
            recording.storeAs(url, own);
            context.addEndHandler(ended -> cache.end(url, own, null));
            context.next();
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        computation.copy().completeOnTimeout(null, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .thenAccept(found -> loop.runOnContext(ready -> {
                    if (found == null || !CachedUrl.accepts(request.getHeader(HttpHeaders.ACCEPT), found)) {
                        compute(context);
                    } else {
                        send(context, found, COLLAPSED, Result.COLLAPSED);
                    }
                }));
    }

    /** A request whose precondition fails is computed: the cache has no problems. */
    private void send(RoutingContext context, StoredResponse stored, AsciiString cacheStatus, Result result) {
        writer.send(context, stored, cacheStatus, () -> cache.count(result), () -> compute(context));
    }

    private void compute(RoutingContext context) {
        cache.count(Result.MISS);
        context.next();
    }

    /** Adds the headers that describe what the response depends on, and stores it if possible. */
    private Computed store(StoredResponse computed, Recording recording) {
        if (recording.keys().isEmpty() || computed.body().mustRevalidate()) {
            return new Computed(computed, MISS);
        }
        var keys = String.join(" ", KeyHeaders.select(recording.keys(), config.keyHeaderLength()));
        var response = computed.with(List.of(Map.entry(SURROGATE_KEY, ascii(keys)),
                Map.entry(CACHE_TAG, ascii(keys.replace(' ', ',')))));
        if (!cache.isUsable()) {
            return new Computed(response, BYPASS);
        }
        if (recording.url() == null) {
            return new Computed(response, MISS);
        }
        if (cache.store(recording.url(), response, recording.keys(), recording.computation())) {
            cache.end(recording.url(), recording.result(), response);
            return new Computed(response, STORED);
        }
        // A network that has been purged already must not store it.
        return new Computed(computed.mustRevalidate(), MISS);
    }

    /** Faster than the constructor for texts, for thousands of characters. */
    private static AsciiString ascii(String text) {
        return new AsciiString(text.getBytes(StandardCharsets.US_ASCII), false);
    }
}
