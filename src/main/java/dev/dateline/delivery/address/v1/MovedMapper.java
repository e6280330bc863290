package dev.dateline.delivery.address.v1;

import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import dev.dateline.delivery.address.Moved;

/**
 * An old address answers 308 (RFC 9110, 15.4.9): the address of today, the same query. To be asked for anew each time: what was
 * renamed and then named as before would send those who keep both answers from one to the other and back.
 */
class MovedMapper {

    @ServerExceptionMapper
    RestResponse<Void> map(Moved moved, UriInfo uri) {
        var path = uri.getPath();
        var query = uri.getRequestUri().getRawQuery();
        var former = uri.getPathParameters().values().iterator().next().get(0);
        var base = path.substring(0, path.lastIndexOf(former));
        return ResponseBuilder.<Void> create(308)
                // Relative to the host (RFC 9110, 10.2.2), which a proxy in front may call by another name.
                .header("Location", base + moved.address() + (query == null ? "" : "?" + query))
                .header("Cache-Control", "no-cache").build();
    }
}
