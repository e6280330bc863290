package dev.dateline.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import dev.dateline.security.ApiKey;
import dev.dateline.vocabulary.WireName;

/** A key in the list of a command; as JSON, that of the management API. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeyRow(UUID id, String name, String role, String prefix, Instant createdAt, Instant expiresAt, Instant lastUsedAt,
        Instant revokedAt) {

    static KeyRow of(ApiKey key) {
        return new KeyRow(key.id(), key.name(), WireName.of(key.role()), key.prefix(), key.createdAt(),
                key.expiresAt(), key.lastUsedAt(), key.revokedAt());
    }

    /** The key with this id, or the one with this name that is not revoked. */
    static Optional<KeyRow> find(List<KeyRow> rows, String nameOrId) {
        return rows.stream().filter(row -> row.id.toString().equals(nameOrId)
                || row.revokedAt == null && row.name.equals(nameOrId)).findFirst();
    }

    static void print(List<KeyRow> rows, PrintStream out) {
        var width = rows.stream().mapToInt(row -> row.name.length()).max().orElse(0);
        var format = "%-" + Math.max(width, 4) + "s  %-6s  %-8s  %-20s  %-20s  %-20s  %-20s  %s%n";
        out.printf(format, "name", "role", "prefix", "created", "expires", "last used", "revoked", "id");
        rows.forEach(row -> out.printf(format, row.name, row.role, row.prefix, time(row.createdAt), time(row.expiresAt),
                time(row.lastUsedAt), time(row.revokedAt), row.id));
    }

    private static String time(Instant time) {
        return time == null ? "-" : time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The key alone on standard output, so that a script can read it. */
    static void printCreated(String name, String key) {
        System.out.println(key);
        System.err.println("The key " + name + " was created. It is not shown again.");
    }

    static void printRevoked(String name) {
        System.out.println("The key " + name + " was revoked.");
    }

    static int reportUnknown(String nameOrId) {
        System.err.println("There is no key with the name or id " + nameOrId + ".");
        return picocli.CommandLine.ExitCode.SOFTWARE;
    }
}
