package dev.dateline.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The headers that answers of a kind have, and what they mean. */
final class ResponseHeaders {

    private ResponseHeaders() {
    }

    static Map<String, Header> ofDelivered(boolean isPage) {
        var headers = validators();
        if (isPage) {
            headers.put("Link", neighbours());
        } else {
            headers.put("Last-Modified", lastModified());
        }
        return headers;
    }

    /** Of 304, which has those of the answer that it stands for. */
    static Map<String, Header> ofKept() {
        var headers = validators();
        headers.put("Last-Modified", lastModified());
        headers.put("Link", neighbours());
        return headers;
    }

    static Map<String, Header> ofMoved() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("Cache-Control", freshness());
        headers.put("Location", header("The address of today, relative to the host, with the same query."));
        return headers;
    }

    static Header notKept() {
        return header("`no-store`: not for caches (RFC 9111).");
    }

    static Header challenge() {
        return header("`Bearer`: how to send a key (RFC 6750).");
    }

    static Header retryAfter() {
        return header("After how many seconds to try again (RFC 9110).");
    }

    private static Map<String, Header> validators() {
        var headers = new LinkedHashMap<String, Header>();
        headers.put("Cache-Control", freshness());
        headers.put("ETag", header("A strong entity tag of the answer (RFC 9110); send it back in `If-None-Match`."));
        headers.put("Vary", header("The header of a request of which the answer depends: `Accept-Encoding`."));
        return headers;
    }

    private static Header freshness() {
        return header("How long the answer may be reused (RFC 9111, RFC 5861).");
    }

    private static Header lastModified() {
        return header("When anything in the answer last changed; absent where that is not known.");
    }

    private static Header neighbours() {
        return header("The next and the previous page of a list, `rel=\"next\"` and `rel=\"prev\"` (RFC 8288); absent where"
                + " there is neither.");
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
