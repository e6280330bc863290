package dev.dateline.http.metrics;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.response.WholeBody;

/**
 * Serves the metrics on the port of the API. Quarkus serves them on the management interface only; if that is on, they are not
 * available here.
 */
// Quarkus uses the registry of this version of the Prometheus client.
@SuppressWarnings("deprecation")
@ApplicationScoped
class MetricsRoute {

    private final PrometheusMeterRegistry metrics;
    private final boolean hasOwnPort;

    MetricsRoute(PrometheusMeterRegistry metrics,
            @ConfigProperty(name = "quarkus.management.host-enabled") boolean hasOwnPort) {
        this.metrics = metrics;
        this.hasOwnPort = hasOwnPort;
    }

    void register(@Observes Router router) {
        if (!hasOwnPort) {
            router.route("/metrics").blockingHandler(this::send, false);
        }
    }

    private void send(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        var isText = accept != null && (accept.contains("text/plain") || accept.contains("text/html"));
        var format = isText ? TextFormat.CONTENT_TYPE_004 : TextFormat.CONTENT_TYPE_OPENMETRICS_100;
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, format);
        WholeBody.send(context, metrics.scrape(format).getBytes(StandardCharsets.UTF_8));
    }
}
