package dev.dateline.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.vocabulary.WireName;

/** Imports through the management API of a running server. */
final class RemoteImport {

    private static final String IMPORTS = "/manage/v1/imports";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ServerClient server;
    private final FinalReport report;

    RemoteImport(ServerClient server, FinalReport report) {
        this.server = server;
        this.report = report;
    }

    /** The exit code. */
    int run(ImportFormat format, Path file, ImportOptions options) {
        return server.run(() -> finish(follow(server.post(IMPORTS + "?format=" + WireName.of(format) + query(options),
                "application/octet-stream", BodyPublishers.ofFile(file)))));
    }

    private static String query(ImportOptions options) {
        var types = options.types().entrySet().stream()
                .map(type -> type.getKey() + ":" + WireName.of(type.getValue()))
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
            return server.follow(IMPORTS, job,
                    state -> display.show(state.path("bytesRead").asLong(), counts(state).entries()));
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
}
