package dev.dateline.http.parameter;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Pages;
import dev.dateline.http.Stage;
import dev.dateline.http.problem.AllowedMethods;
import dev.dateline.http.proxy.ProxyPrefix;

/**
 * Each resource has one URL. Other spellings, with a trailing slash, empty or dot segments, or unnecessary percent-encoding,
 * redirect to it. A path below which there are only other resources is not found in any spelling.
 */
class CanonicalPathFilter {

    private final AllowedMethods resources;
    private final ProxyPrefix prefixes;

    CanonicalPathFilter(AllowedMethods resources, ProxyPrefix prefixes) {
        this.resources = resources;
        this.prefixes = prefixes;
    }

    void register(@Observes Filters filters) {
        Stage.CANONICAL_PATH.register(filters, this::handle);
    }

    private void handle(RoutingContext context) {
        var path = context.request().path();
        var canonical = withoutLastSlash(context.normalizedPath());
        if (path.equals(canonical) || !resources.isAt(canonical) && !Pages.PATHS.contains(canonical)) {
            context.next();
            return;
        }
        var query = context.request().query();
        context.response().setStatusCode(308)
                .putHeader(HttpHeaders.LOCATION, prefixes.of(context) + canonical + (query == null ? "" : "?" + query))
                .putHeader(HttpHeaders.CACHE_CONTROL, canonical.startsWith("/api/") ? "public, max-age=86400" : "no-store")
                .end();
    }

    private static String withoutLastSlash(String path) {
        return path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
    }
}
