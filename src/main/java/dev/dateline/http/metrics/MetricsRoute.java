package dev.dateline.http.metrics;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;

import dev.dateline.http.response.WholeBody;

/**
 * Serves the metrics on the port of the API. Quarkus serves them on the management interface only; if that is on, they are not
 * available here.
 */
// Quarkus uses the registry of this version of the Prometheus client.
@SuppressWarnings("deprecation")
@ApplicationScoped
class MetricsRoute {

    /** The first one is for clients that accept both equally; browsers show text. */
    private static final Map<MIMEHeader, String> FORMATS = new LinkedHashMap<>();

    static {
        FORMATS.put(mediaType("application/openmetrics-text"), TextFormat.CONTENT_TYPE_OPENMETRICS_100);
        FORMATS.put(mediaType("text/plain"), TextFormat.CONTENT_TYPE_004);
        FORMATS.put(mediaType("text/html"), TextFormat.CONTENT_TYPE_004);
    }

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
        var format = format(context);
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, format);
        WholeBody.send(context, metrics.scrape(format).getBytes(StandardCharsets.UTF_8));
    }

    private static String format(RoutingContext context) {
        var headers = context.parsedHeaders();
        var best = headers.accept().isEmpty() ? null : headers.findBestUserAcceptedIn(headers.accept(), FORMATS.keySet());
        return best == null ? TextFormat.CONTENT_TYPE_OPENMETRICS_100 : FORMATS.get(best);
    }

    private static MIMEHeader mediaType(String name) {
        return new ParsableMIMEValue(name).forceParse();
    }
}
