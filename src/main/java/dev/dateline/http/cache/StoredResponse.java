package dev.dateline.http.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.AsciiString;

/**
 * A public response that {@link StoredResponseWriter} can send any number of times.
 *
 * @param headers that do not depend on the request or the time
 * @param template path of the endpoint, for metrics; null if unknown
 */
public record StoredResponse(PublicBody body, List<Map.Entry<AsciiString, AsciiString>> headers, String template) {

    private static final AsciiString ACCEPT_ENCODING = AsciiString.cached("Accept-Encoding");
    private static final int COPIES_PER_BODY = 3;

    /** @param headers those set so far; Content-Type describes a body, which a 304 does not have */
    static StoredResponse of(PublicBody body, MultivaluedMap<String, Object> headers, String template) {
        var all = new ArrayList<Map.Entry<AsciiString, AsciiString>>();
        headers.forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) {
                values.forEach(value -> all.add(Map.entry(AsciiString.of(name), AsciiString.of(value.toString()))));
            }
        });
        all.add(Map.entry(HttpHeaderNames.VARY, ACCEPT_ENCODING));
        if (body.lastModified() != null) {
            all.add(Map.entry(HttpHeaderNames.LAST_MODIFIED, AsciiString.of(HttpDate.format(body.lastModified()))));
        }
        return new StoredResponse(body, List.copyOf(all), template);
    }

    public StoredResponse with(List<Map.Entry<AsciiString, AsciiString>> further) {
        var all = new ArrayList<>(headers);
        all.addAll(further);
        return new StoredResponse(body, List.copyOf(all), template);
    }

    /** For a response that may be outdated: no cache sends it without asking. */
    public StoredResponse mustRevalidate() {
        return new StoredResponse(new PublicBody(body.content(), body.mediaType(), body.lastModified(), true), headers, template);
    }

    /** Bytes in memory: the body, the copy that the network sends, and shorter copies in content codings. */
    public int size() {
        var plain = body.content().plain().length;
        return COPIES_PER_BODY * plain
                + headers.stream().mapToInt(header -> header.getKey().length() + header.getValue().length()).sum();
    }
}
