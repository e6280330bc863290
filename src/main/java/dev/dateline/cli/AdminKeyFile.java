package dev.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The API key for commands: DATELINE_ADMIN_KEY, else the file in the data folder. */
final class AdminKeyFile {

    private AdminKeyFile() {
    }

    static Optional<String> key(Path dataFolder) {
        var given = Optional.ofNullable(System.getenv("DATELINE_ADMIN_KEY")).filter(key -> !key.isBlank());
        return given.or(() -> read(dataFolder.resolve("admin.key"))).map(String::strip);
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
