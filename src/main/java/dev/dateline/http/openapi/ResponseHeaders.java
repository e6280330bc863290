package dev.dateline.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The headers of responses: described once in the components, referenced by responses. */
enum ResponseHeaders {

    CACHE_CONTROL("Cache-Control", "CacheControl", "How long the response may be reused (RFC 9111, RFC 5861)."),
    NO_STORE("Cache-Control", "NoStore", "`no-store`: caches must not store the response (RFC 9111)."),
    ETAG("ETag", "ETag", "Strong entity tag of the response (RFC 9110); send it back in `If-None-Match`."),
    VERSION_TAG("ETag", "VersionTag",
            "Strong entity tag of the resource (RFC 9110), which each change of it changes; send it back in"
                    + " `If-Match`."),
    CREATED("Location", "CreatedLocation", "URL of the new resource."),
    VARY("Vary", "Vary", "The request header that the response depends on: `Accept-Encoding`."),
    LAST_MODIFIED("Last-Modified", "LastModified", "When anything in the response last changed; absent if unknown."),
    LINK("Link", "Link", "The next and the previous page of a list, `rel=\"next\"` and `rel=\"prev\"` (RFC 8288); absent if"
            + " there is neither."),
    CACHE_STATUS("Cache-Status", "CacheStatus", "`dateline; hit` if the server had stored the response, otherwise why not"
            + " (RFC 9211)."),
    SURROGATE_KEY("Surrogate-Key", "SurrogateKey", "What the response depends on, separated by spaces, for purging a content"
            + " delivery network (Fastly, Varnish); absent if unknown."),
    CACHE_TAG("Cache-Tag", "CacheTag", "The same separated by commas (Cloudflare)."),
    JOB_LOCATION("Location", "JobLocation", "URL of the job."),
    LOCATION("Location", "Location", "The current URL, relative to the host, with the same query."),
    CHALLENGE("WWW-Authenticate", "WWWAuthenticate", "`Bearer`: how to send a key (RFC 6750)."),
    ACCEPT_ENCODING("Accept-Encoding", "AcceptEncoding", "`identity`: the server accepts no content codings (RFC 9110); absent"
            + " if another header is the cause."),
    ALLOW("Allow", "Allow", "The methods that the path supports (RFC 9110)."),
    RETRY_AFTER("Retry-After", "RetryAfter", "Seconds to wait before the next attempt (RFC 9110).");

    private final String header;
    private final String component;
    private final String description;

    ResponseHeaders(String header, String component, String description) {
        this.header = header;
        this.component = component;
        this.description = description;
    }

    static Map<String, Header> components() {
        var components = new TreeMap<String, Header>();
        for (var each : values()) {
            components.put(each.component, OASFactory.createHeader().description(each.description)
                    .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        }
        return components;
    }

    /** References by name of the header. */
    static Map<String, Header> references(ResponseHeaders... headers) {
        var references = new LinkedHashMap<String, Header>();
        for (var each : headers) {
            references.put(each.header, OASFactory.createHeader().ref("#/components/headers/" + each.component));
        }
        return references;
    }
}
