package dev.dateline.delivery.address.v1;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.vertx.ext.web.RoutingContext;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.http.preview.Preview;

/**
 * Redirects (308, RFC 9110, 15.4.9) to the current slug or path with the same query. Must be revalidated: a resource that was
 * renamed and then renamed back would otherwise cause a redirect loop between two cached responses.
 */
class PermanentRedirectMapper {

    @ServerExceptionMapper
    RestResponse<Void> map(PermanentRedirect redirect, UriInfo uri, RoutingContext context) {
        var path = Preview.clientPath(uri.getPath());
        var query = context.request().query();
        var former = uri.getPathParameters().values().iterator().next().get(0);
        var base = path.substring(0, path.lastIndexOf(former));
        return ResponseBuilder.<Void>create(308)
                // Relative to the host (RFC 9110, 10.2.2), because the name of the host at a proxy is unknown.
                .header("Location", base + redirect.address() + (query == null ? "" : "?" + query))
                .header("Cache-Control", "no-cache").build();
    }
}
