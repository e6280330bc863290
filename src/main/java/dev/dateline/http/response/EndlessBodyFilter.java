package dev.dateline.http.response;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;

import dev.dateline.http.Stage;

/**
 * Begins a response without end. The streams of quarkus-rest pass no response filters, and remain requests in progress until they
 * end.
 */
class EndlessBodyFilter {

    private final CurrentVertxRequest current;

    EndlessBodyFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @ServerResponseFilter(priority = Stage.OfResponse.ENDLESS_BODY)
    void begin(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof EndlessBody body)) {
            return;
        }
        var context = current.getCurrent();
        response.getHeaders().forEach((name, values) -> values
                .forEach(value -> context.response().headers().add(name, value.toString())));
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().end();
        } else {
            EndlessBody.endWithConnection(context);
            body.begin().run();
        }
        Stage.OfResponse.skipRemaining(request);
    }
}
