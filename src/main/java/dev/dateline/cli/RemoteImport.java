package dev.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;

/** Imports through the management API of a running server. */
final class RemoteImport {

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final String server;
    private final String key;
    private final FinalReport report;

    RemoteImport(URI server, String key, FinalReport report) {
        var address = server.toString();
        this.server = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.key = key;
        this.report = report;
    }

    /** The exit code. */
    int run(ImportFormat format, Path file, ImportOptions options) {
        try {
            var job = send(request("?format=" + format + query(options))
                    .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofFile(file)).build());
            return finish(follow(job));
        } catch (IOException e) {
            System.err.println("The server at " + server + " cannot be reached or closed the connection: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RejectedRequest e) {
            System.err.println("The server at " + server + " rejects the import: " + e.getMessage());
        }
        return ExitCode.SOFTWARE;
    }

    private static String query(ImportOptions options) {
        var types = options.types().entrySet().stream()
                .map(type -> type.getKey() + ":" + type.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return parameter("language", options.language())
                + parameter("publishUndated", String.valueOf(options.publishUndated()))
                + parameter("dryRun", String.valueOf(options.dryRun())) + parameter("site", options.site())
                + parameter("timeZone", options.timeZone()) + parameter("types", types);
    }

    private static String parameter(String name, String value) {
        return value == null || value.isEmpty() ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private JsonNode follow(JsonNode job) throws IOException, InterruptedException {
        try (var display = new ProgressDisplay(job.path("bytesTotal").asLong())) {
            while (job.path("finishedAt").isNull()) {
                TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
                job = send(request("/" + job.path("id").asText()).GET().build());
                display.show(job.path("bytesRead").asLong(), counts(job).entries());
            }
            return job;
        }
    }

    private int finish(JsonNode job) throws IOException {
        for (var finding : job.path("findings")) {
            report.add(mapper.treeToValue(finding, Finding.class));
        }
        if (!job.path("status").asText().equals("done")) {
            System.err.println(job.path("failure").asText("The import was cancelled. What is stored remains."));
            return ExitCode.SOFTWARE;
        }
        report.print(counts(job), job.path("dryRun").asBoolean());
        return ExitCode.OK;
    }

    private ImportReport counts(JsonNode job) {
        return new ImportReport(job.path("bytesRead").asLong(), job.path("created").asLong(),
                job.path("updated").asLong(), job.path("unchanged").asLong(), job.path("rejected").asLong(),
                job.path("notes").asLong(), job.path("published").asLong(), job.path("unpublished").asLong(),
                mapper.convertValue(job.path("createdResources"), CreatedResources.class));
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(URI.create(server + "/manage/v1/imports" + rest))
                .header("Authorization", "Bearer " + key).header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new RejectedRequest(response.statusCode() + " " + detail(response.body()));
        }
        return mapper.readTree(response.body());
    }

    private String detail(String body) {
        try {
            return mapper.readTree(body).path("detail").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private static final class RejectedRequest extends RuntimeException {

        RejectedRequest(String answer) {
            super(answer);
        }
    }
}
