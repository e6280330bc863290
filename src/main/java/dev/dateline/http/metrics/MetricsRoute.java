package dev.dateline.http.metrics;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.micrometer.runtime.export.handlers.PrometheusHandler;
import io.vertx.ext.web.Router;

/**
 * Serves the metrics on the port of the API. Quarkus serves them on the management interface only; if that is on, they are not
 * available here.
 */
@ApplicationScoped
class MetricsRoute {

    private final boolean hasOwnPort;

    MetricsRoute(@ConfigProperty(name = "quarkus.management.host-enabled") boolean hasOwnPort) {
        this.hasOwnPort = hasOwnPort;
    }

    void register(@Observes Router router) {
        if (!hasOwnPort) {
            router.route("/metrics").blockingHandler(new PrometheusHandler(false, Optional.empty()), false);
        }
    }
}
