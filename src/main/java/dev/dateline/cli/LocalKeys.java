package dev.dateline.cli;

import java.time.Instant;
import java.util.List;

import picocli.CommandLine.ExitCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.QuarkusApplication;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.security.ApiKeyService;
import dev.dateline.security.Role;

/**
 * The application that manages keys without a server; arguments: {@code create}, name, role and expiry, which may be empty;
 * {@code list}; or {@code revoke} and a name or id.
 */
class LocalKeys implements QuarkusApplication {

    private static final String EDITOR = "command line";

    private final ApiKeyService keys;

    LocalKeys(ApiKeyService keys) {
        this.keys = keys;
    }

    @Override
    public int run(String... arguments) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> switch (arguments[0]) {
                case "create" -> create(arguments[1], Role.valueOf(arguments[2]),
                        arguments[3].isEmpty() ? null : Instant.parse(arguments[3]));
                case "list" -> list();
                default -> revoke(arguments[1]);
            });
        } catch (ProblemException e) {
            System.err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    private int create(String name, Role role, Instant expires) {
        KeyRow.printCreated(name, keys.create(name, role, expires, EDITOR).secret());
        return ExitCode.OK;
    }

    private int list() {
        KeyRow.print(rows(), System.out);
        return ExitCode.OK;
    }

    private int revoke(String nameOrId) {
        var key = KeyRow.find(rows(), nameOrId);
        if (key.isEmpty()) {
            return KeyRow.reportUnknown(nameOrId);
        }
        keys.revoke(key.get().id());
        KeyRow.printRevoked(key.get().name());
        return ExitCode.OK;
    }

    private List<KeyRow> rows() {
        return keys.listLatest().stream().map(KeyRow::of).toList();
    }
}
