package dev.dateline.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.dateline.fixture.Program;
import dev.dateline.fixture.Receiver;

/** A local server stands for the collector. */
class TracingIT {

    @Test
    void requestsAreTracedIfItIsConfigured(@TempDir Path folder) throws IOException, InterruptedException {
        try (var collector = new Receiver(); var program = new Program(folder)) {
            program.startServer(Map.of("QUARKUS_OTEL_SDK_DISABLED", "false", "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                    collector.url(), "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "QUARKUS_OTEL_BSP_SCHEDULE_DELAY",
                    "100ms"));
            assertThat(get(program.url().resolve("/api/v1/tags/by-slug/unknown"))).isEqualTo(404);

            await().until(() -> collector.received().stream().anyMatch(request -> request.line().equals("POST /v1/traces")
                    && request.body().contains("/api/v1/tags/by-slug/{slug}") && request.body().contains("dateline")));
        }
    }

    private static int get(URI url) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding())
                .statusCode();
    }
}
