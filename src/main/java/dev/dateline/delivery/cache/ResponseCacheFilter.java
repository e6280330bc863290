package dev.dateline.delivery.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;

import io.netty.util.AsciiString;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.cache.StoredResponse;
import dev.dateline.http.cache.StoredResponseWriter;
import dev.dateline.http.proxy.ProxyPrefix;

/** Sends stored responses, stores computed ones, and lets equal requests wait for one computation. */
class ResponseCacheFilter {

    private static final String CACHE_STATUS = "Cache-Status";
    private static final CharSequence HIT = AsciiString.cached("dateline; hit");
    private static final CharSequence COLLAPSED = AsciiString.cached("dateline; fwd=uri-miss; collapsed");
    private static final String STORED = "dateline; fwd=uri-miss; stored";
    private static final String MISS = "dateline; fwd=uri-miss";
    private static final String BYPASS = "dateline; fwd=bypass";
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final ResponseCache cache;
    private final ResponseCacheConfig config;
    private final Evictions evictions;
    private final StoredResponseWriter writer;
    private final ProxyPrefix prefixes;

    ResponseCacheFilter(ResponseCache cache, ResponseCacheConfig config, Evictions evictions, StoredResponseWriter writer,
            ProxyPrefix prefixes) {
        this.cache = cache;
        this.config = config;
        this.evictions = evictions;
        this.writer = writer;
        this.prefixes = prefixes;
    }

    void register(@Observes Filters filters) {
        if (cache.isEnabled()) {
            Stage.CACHE_HIT.register(filters, this::sendHit);
        }
        Stage.CACHE.register(filters, this::begin);
    }

    /** Credentials have to be checked first. */
    private void sendHit(RoutingContext context) {
        var headers = context.request().headers();
        if (CachedUrl.isCacheable(context.request()) && CachedUrl.acceptsJson(headers.get(HttpHeaders.ACCEPT))
                && !headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.CONTENT_LENGTH)
                && !headers.contains(HttpHeaders.TRANSFER_ENCODING)) {
            var stored = cache.find(CachedUrl.of(context.request(), prefixes.of(context)));
            if (stored != null) {
                writer.send(context, stored, HIT);
                return;
            }
        }
        context.next();
    }

    private void begin(RoutingContext context) {
        var request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        var recording = new Recording(evictions.begin());
        context.put(Recording.NAME, recording);
        StoredResponse.onComputed(context, response -> store(response, recording));
        if (!CachedUrl.isCacheable(request) || !CachedUrl.acceptsJsonWithWeights(request.getHeader(HttpHeaders.ACCEPT))
                || !cache.isUsable()) {
            context.next();
            return;
        }
        var url = CachedUrl.of(request, prefixes.of(context));
        var stored = cache.find(url);
        if (stored != null) {
            writer.send(context, stored, HIT);
            return;
        }
        var computation = cache.join(url);
        if (computation == null) {
            recording.storeAs(url);
            context.addEndHandler(ended -> cache.end(url, null));
            context.next();
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        computation.copy().completeOnTimeout(null, LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                .thenAccept(found -> loop.runOnContext(ready -> {
                    if (found == null) {
                        context.next();
                    } else {
                        writer.send(context, found, COLLAPSED);
                    }
                }));
    }

    /** The headers that describe what the response depends on and whether it was stored. */
    private Map<String, String> store(StoredResponse response, Recording recording) {
        if (recording.keys().isEmpty() || response.body().mustRevalidate()) {
            return Map.of(CACHE_STATUS, MISS);
        }
        var keys = KeyHeaders.select(recording.keys(), config.keyHeaderLength());
        var headers = Map.of("Surrogate-Key", String.join(" ", keys), "Cache-Tag", String.join(",", keys));
        var status = !cache.isUsable() ? BYPASS : MISS;
        if (recording.url() != null) {
            var storable = response.with(headers);
            if (cache.store(recording.url(), storable, recording.keys(), recording.computation())) {
                cache.end(recording.url(), storable);
                status = STORED;
            }
        }
        var all = new LinkedHashMap<>(headers);
        all.put(CACHE_STATUS, status);
        return all;
    }
}
