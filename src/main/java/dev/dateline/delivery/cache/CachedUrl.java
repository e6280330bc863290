package dev.dateline.delivery.cache;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

import dev.dateline.http.cache.StoredResponse;

/**
 * The name of a stored response: the URL as requested, with its parameters in the order of their names, and the prefix of a
 * proxy, which links include. Other spellings have names of their own.
 */
final class CachedUrl {

    private static final String PUBLIC = "/api/v1/";
    /** Clients read changes to find what caches do not have yet. */
    private static final String CHANGES = "/api/v1/changes";
    private static final String NO_CACHE = "no-cache";
    private static final List<String> JSON_RANGES = List.of("application/json", "*/*", "application/*");
    private static final List<String> TEXT_RANGES = List.of("text/plain", "*/*", "text/*");

    private CachedUrl() {
    }

    /** A request with a body is not, because the length of the body is checked later. */
    static boolean isCacheable(HttpServerRequest request) {
        var method = request.method();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD) && request.uri().startsWith(PUBLIC)
                && !request.uri().startsWith(CHANGES) && !hasBody(request);
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }

    /**
     * Whether nothing may be sent that the database may have outdated (RFC 9111, 5.2.1.4): a client that copies all changes would keep
     * what it gets before this node has applied an eviction.
     */
    static boolean requiresValidation(MultiMap headers) {
        return headers.contains(HttpHeaders.CACHE_CONTROL) && headers.getAll(HttpHeaders.CACHE_CONTROL).stream()
                .anyMatch(directives -> directives.toLowerCase(Locale.ROOT).contains(NO_CACHE));
    }

    /** Whether an Accept header includes JSON without parameters; headers with parameters are evaluated elsewhere. */
    static boolean acceptsJson(String accept) {
        return accept == null || JSON_RANGES.contains(accept) || accept.indexOf(';') < 0 && acceptsJsonWithWeights(accept);
    }

    /** The same for a header of which {@code MediaRangeFilter} has removed ranges with a weight of zero. */
    static boolean acceptsJsonWithWeights(String accept) {
        return acceptsAny(accept, JSON_RANGES);
    }

    /** Whether an Accept header that includes JSON also includes the media type of a stored response. */
    static boolean accepts(String accept, StoredResponse stored) {
        return !stored.body().isText() || acceptsAny(accept, TEXT_RANGES);
    }

    private static boolean acceptsAny(String accept, List<String> ranges) {
        return accept == null || Arrays.stream(accept.split(",")).map(CachedUrl::withoutWeight).anyMatch(ranges::contains);
    }

    private static String withoutWeight(String range) {
        var weight = range.indexOf(";q=");
        return (weight < 0 ? range : range.substring(0, weight)).strip();
    }

    static String of(HttpServerRequest request, String prefix) {
        return of(request.uri(), prefix);
    }

    static String of(String requested, String prefix) {
        var uri = sorted(requested);
        return prefix.isEmpty() ? uri : prefix + " " + uri;
    }

    static String sorted(String uri) {
        var query = uri.indexOf('?');
        if (query < 0 || uri.indexOf('&', query) < 0) {
            return uri;
        }
        var parameters = uri.substring(query + 1).split("&", -1);
        // Stable: repeated parameters keep their order, which can matter.
        Arrays.sort(parameters, Comparator.comparing(CachedUrl::name));
        return uri.substring(0, query + 1) + String.join("&", parameters);
    }

    private static String name(String parameter) {
        var end = parameter.indexOf('=');
        return end < 0 ? parameter : parameter.substring(0, end);
    }
}
