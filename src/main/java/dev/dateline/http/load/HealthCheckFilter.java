package dev.dateline.http.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

import dev.dateline.http.Stage;
import dev.dateline.http.response.WholeBody;

/**
 * Responds to health checks independently of the load: liveness on the event loop, readiness from a separate thread. The
 * endpoints of Quarkus would wait for a worker thread. With a management interface, only its port responds.
 */
@ApplicationScoped
class HealthCheckFilter {

    private static final Logger LOG = Logger.getLogger(HealthCheckFilter.class);
    private static final Duration REUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Instance<HealthCheck> readiness;
    private final Clock clock;
    private final boolean hasOwnPort;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        var daemon = new Thread(task, "readiness");
        daemon.setDaemon(true);
        return daemon;
    });
    private CompletableFuture<JsonObject> latest;
    private Instant startedAt;

    HealthCheckFilter(@Readiness Instance<HealthCheck> readiness, Clock clock,
            @ConfigProperty(name = "quarkus.management.host-enabled") boolean hasOwnPort) {
        this.readiness = readiness;
        this.clock = clock;
        this.hasOwnPort = hasOwnPort;
    }

    void register(@Observes Filters filters) {
        if (!hasOwnPort) {
            Stage.HEALTH.register(filters, this::handle);
        }
    }

    void register(@Observes ManagementInterface management) {
        management.router().route("/health*").order(-1).handler(this::handle);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdown();
    }

    private void handle(RoutingContext context) {
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.next();
            return;
        }
        switch (context.request().path()) {
            case "/health/live", "/health/started" -> respond(context, report(Status.UP, new JsonArray()));
            // These have no checks, so that readiness is the complete report.
            case "/health", "/health/ready" -> {
                var loop = context.vertx().getOrCreateContext();
                ready().whenComplete((report, failure) -> loop.runOnContext(ready -> respond(context,
                        failure == null ? report : late())));
            }
            default -> context.next();
        }
    }

    /** One check at a time, shared by concurrent requests. */
    private synchronized CompletableFuture<JsonObject> ready() {
        var now = clock.instant();
        if (latest == null || latest.isDone() && startedAt.plus(REUSE).isBefore(now)) {
            startedAt = now;
            latest = CompletableFuture.supplyAsync(this::check, thread);
        }
        return latest.copy().orTimeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private JsonObject check() {
        var checks = new JsonArray();
        var status = Status.UP;
        for (var check : readiness) {
            var result = call(check);
            checks.add(describe(result));
            status = result.getStatus() == Status.UP ? status : Status.DOWN;
        }
        return report(status, checks);
    }

    private static HealthCheckResponse call(HealthCheck check) {
        try {
            return check.call();
        } catch (RuntimeException e) {
            LOG.error("A health check failed", e);
            return HealthCheckResponse.named(check.getClass().getSimpleName()).down().withData("reason", e.getClass().getName())
                    .build();
        }
    }

    private static JsonObject describe(HealthCheckResponse result) {
        var check = new JsonObject().put("name", result.getName()).put("status", result.getStatus().name());
        result.getData().ifPresent(data -> check.put("data", new JsonObject(data)));
        return check;
    }

    private static JsonObject late() {
        return report(Status.DOWN, new JsonArray().add(new JsonObject().put("name", "Readiness")
                .put("status", Status.DOWN.name())
                .put("data", new JsonObject().put("reason", "not finished within " + LONGEST.toSeconds() + " s"))));
    }

    private static JsonObject report(Status status, JsonArray checks) {
        return new JsonObject().put("status", status.name()).put("checks", checks);
    }

    private static void respond(RoutingContext context, JsonObject report) {
        var isUp = Status.UP.name().equals(report.getString("status"));
        context.response().setStatusCode(isUp ? 200 : 503)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        WholeBody.send(context, report.toBuffer().getBytes());
    }
}
