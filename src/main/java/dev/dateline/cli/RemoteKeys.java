package dev.dateline.cli;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import picocli.CommandLine.ExitCode;

/** Manages keys through the management API of a running server. */
final class RemoteKeys {

    private static final String KEYS = "/manage/v1/keys";

    private final ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    private final ServerClient server;

    RemoteKeys(ServerClient server) {
        this.server = server;
    }

    /** @param input JSON */
    int create(String input) {
        return server.run(() -> {
            var created = server.post(KEYS, "application/json", BodyPublishers.ofString(input));
            KeyRow.printCreated(created.path("name").asText(), created.path("key").asText());
            return ExitCode.OK;
        });
    }

    int list() {
        return server.run(() -> {
            KeyRow.print(rows(), System.out);
            return ExitCode.OK;
        });
    }

    int revoke(String nameOrId) {
        return server.run(() -> {
            var key = KeyRow.find(rows(), nameOrId);
            if (key.isEmpty()) {
                return KeyRow.reportUnknown(nameOrId);
            }
            server.delete(KEYS + "/" + key.get().id());
            KeyRow.printRevoked(key.get().name());
            return ExitCode.OK;
        });
    }

    private List<KeyRow> rows() throws IOException, InterruptedException {
        return mapper.convertValue(server.get(KEYS).path("data"), new TypeReference<>() {});
    }
}
