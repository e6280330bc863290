package dev.dateline.http.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

import io.vertx.ext.web.RoutingContext;

/**
 * A public response that {@link StoredResponseWriter} can send any number of times.
 *
 * @param headers that do not depend on the request or the time
 * @param template path of the endpoint, for metrics; null if unknown
 */
public record StoredResponse(PublicBody body, List<Map.Entry<String, String>> headers, String template) {

    private static final String STORE = StoredResponse.class.getName();
    private static final int COPIES_PER_BODY = 3;

    /** @param headers those set so far, except Content-Type */
    static StoredResponse of(PublicBody body, MultivaluedMap<String, Object> headers, String template) {
        var all = new ArrayList<Map.Entry<String, String>>();
        headers.forEach((name, values) -> values.forEach(value -> all.add(Map.entry(name, value.toString()))));
        return new StoredResponse(body, List.copyOf(all), template);
    }

    /** @param store takes the computed response to the request, if it is public; returns headers to add to it */
    public static void onComputed(RoutingContext context, Function<StoredResponse, Map<String, String>> store) {
        context.put(STORE, store);
    }

    Map<String, String> announce(RoutingContext context) {
        Function<StoredResponse, Map<String, String>> store = context.get(STORE);
        return store == null ? Map.of() : store.apply(this);
    }

    public StoredResponse with(Map<String, String> further) {
        return new StoredResponse(body, Stream.concat(headers.stream(), further.entrySet().stream()).toList(), template);
    }

    /** Bytes in memory: the body, the copy that the network sends, and shorter copies in content codings. */
    public int size() {
        var plain = body.content().plain().length;
        return COPIES_PER_BODY * plain
                + headers.stream().mapToInt(header -> header.getKey().length() + header.getValue().length()).sum();
    }
}
