package dev.dateline.http.cache;

import java.nio.charset.StandardCharsets;

import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.http.Stage;

/** Sends pages with an entity tag, or a 304 to a client that has the current one. */
class HtmlPageFilter {

    private final CurrentVertxRequest current;

    HtmlPageFilter(CurrentVertxRequest current) {
        this.current = current;
    }

    @HtmlPage
    @ServerResponseFilter(priority = Stage.OfResponse.HTML_PAGE)
    void send(ResteasyReactiveContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200 && response.getEntity() instanceof String page) {
            var context = current.getCurrent();
            response.getStringHeaders().forEach((name, values) -> context.response().putHeader(name, values));
            SharedContent.compressible("text/html;charset=UTF-8", "no-cache", "Accept-Encoding",
                    page.getBytes(StandardCharsets.UTF_8)).send(context);
            Stage.OfResponse.skipRemaining(request);
        }
    }
}
