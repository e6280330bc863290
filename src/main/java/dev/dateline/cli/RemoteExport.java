package dev.dateline.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

/** Exports through the management API of a running server. */
final class RemoteExport {

    private static final String EXPORTS = "/manage/v1/exports";
    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final ServerClient server;

    RemoteExport(ServerClient server) {
        this.server = server;
    }

    /** The exit code. */
    int run(Path file, String section) {
        return server.run(() -> {
            var input = new ObjectMapper().createObjectNode();
            if (section != null) {
                input.putObject("query").put("section", section);
            }
            return finish(follow(server.post(EXPORTS, "application/json", BodyPublishers.ofString(input.toString()))), file);
        });
    }

    private JsonNode follow(JsonNode started) throws IOException, InterruptedException {
        var export = started;
        while (export.path("finishedAt").isNull()) {
            TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
            export = server.get(EXPORTS + "/" + export.path("id").asText());
        }
        return export;
    }

    private int finish(JsonNode export, Path file) throws IOException, InterruptedException {
        if (!export.path("status").asText().equals("done")) {
            System.err.println(export.path("failure").asText("The export was cancelled."));
            return ExitCode.SOFTWARE;
        }
        try (var content = server.download(EXPORTS + "/" + export.path("id").asText() + "/content")) {
            ExportFile.write(file, content);
        }
        System.out.println("Exported " + export.path("linesDone").asLong() + " lines to " + file + ".");
        return ExitCode.OK;
    }
}
