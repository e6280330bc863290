package dev.dateline.http.preview;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;

/** Keeps all responses of the preview API, also errors, out of caches and search engines. */
class PreviewHeadersFilter {

    void register(@Observes Filters filters) {
        Stage.PREVIEW_HEADERS.register(filters, PreviewHeadersFilter::handle);
    }

    private static void handle(RoutingContext context) {
        if (Preview.isPath(context.request().path())) {
            context.addHeadersEndHandler(ready -> context.response().headers()
                    .set(HttpHeaders.CACHE_CONTROL, "no-store")
                    .set(HttpHeaders.VARY, "Accept-Encoding, Authorization")
                    .set("X-Robots-Tag", "noindex"));
        }
        context.next();
    }
}
