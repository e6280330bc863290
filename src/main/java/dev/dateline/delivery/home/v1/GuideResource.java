package dev.dateline.delivery.home.v1;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.qute.Engine;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.cache.HtmlPage;
import dev.dateline.http.cache.ReadingConfig;
import dev.dateline.http.proxy.ProxyPrefix;

/** The guide to the API, in addition to its reference at {@code /docs/}: the templates in {@code templates/docs}. */
@Path("/docs/{page: quick-start|authentication|pagination|errors|versions}")
@HtmlPage
class GuideResource {

    private final Engine templates;
    private final ProxyPrefix prefixes;
    private final ReadingConfig reading;

    GuideResource(Engine templates, ProxyPrefix prefixes, ReadingConfig reading) {
        this.reading = reading;
        this.templates = templates;
        this.prefixes = prefixes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public RestResponse<String> show(@RestPath String page, RoutingContext context) {
        var origin = context.request().scheme() + "://" + context.request().authority();
        return PageHeaders.respond(templates.getTemplate("docs/" + page).data("origin", origin)
                .data("prefix", prefixes.of(context)).data("isPublic", reading.isPublic()).render(), PageHeaders.WITHOUT_MEDIA);
    }
}
