package dev.dateline.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import picocli.CommandLine.ExitCode;

/** Exports through the management API of a running server. */
final class RemoteExport {

    private static final String EXPORTS = "/manage/v1/exports";

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
            var started = server.post(EXPORTS, "application/json", BodyPublishers.ofString(input.toString()));
            return finish(server.follow(EXPORTS, started, state -> {
                // The length of an export is not known before its end.
            }), file);
        });
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
