package dev.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.dateline.database.Database;

/** The API key for commands: the one that is set for the server, else the file in the data folder. */
final class AdminKeyFile {

    /** The environment variable is DATELINE_SECURITY_ADMIN_KEY. */
    private static final String SETTING = "dateline.security.admin-key";

    private AdminKeyFile() {
    }

    static Optional<String> key(Path dataFolder) {
        return Database.setting(SETTING).filter(key -> !key.isBlank()).or(() -> read(dataFolder.resolve("admin.key")))
                .map(String::strip);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
