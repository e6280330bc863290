package dev.dateline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import dev.dateline.database.Database;

/** The API key for commands: the one that is set, else, for the server of the data folder, the file in the folder. */
final class AdminKeyFile {

    /** The environment variable is DATELINE_SECURITY_ADMIN_KEY. */
    private static final String SETTING = "dateline.security.admin-key";

    private AdminKeyFile() {
    }

    /** For the server that runs on the data folder. */
    static Optional<String> key(Path dataFolder) {
        return set().or(() -> read(dataFolder.resolve("admin.key")).map(String::strip));
    }

    /** The same for any server: the key of the folder is never sent to another server than its own. */
    static Optional<String> key(Path dataFolder, URI server) {
        return RunningServer.find(dataFolder).filter(own -> isSame(own, server)).isPresent() ? key(dataFolder) : set();
    }

    private static Optional<String> set() {
        return Database.setting(SETTING).filter(key -> !key.isBlank()).map(String::strip);
    }

    private static boolean isSame(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme()) && other.getHost().equalsIgnoreCase(one.getHost())
                && one.getPort() == other.getPort() && path(one).equals(path(other));
    }

    private static String path(URI server) {
        return server.getPath().endsWith("/") ? server.getPath() : server.getPath() + "/";
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isReadable(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
