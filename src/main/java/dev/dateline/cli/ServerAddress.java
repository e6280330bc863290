package dev.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;

import dev.dateline.database.DataConfig;
import dev.dateline.database.DatabaseConfig;

/** Tells, in the data folder that it holds, where the running server can be reached, for commands that need the folder. */
@ApplicationScoped
class ServerAddress {

    private static final Logger LOG = Logger.getLogger(ServerAddress.class);
    private static final String FILE = "server.url";

    private final DatabaseConfig database;
    private final Path file;
    private final HttpServer server;

    ServerAddress(DatabaseConfig database, DataConfig data, HttpServer server) {
        this.database = database;
        this.file = data.path().resolve(FILE);
        this.server = server;
    }

    static Optional<URI> read(Path dataFolder) {
        try {
            return Optional.of(URI.create(Files.readString(dataFolder.resolve(FILE)).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** A server that was killed has left its own behind. */
    void onStart(@Observes StartupEvent event) {
        remove();
    }

    void onListening(@ObservesAsync HttpServerStart event) {
        if (database.embedded()) {
            try {
                Files.writeString(file, "http://127.0.0.1:" + server.getPort());
            } catch (IOException e) {
                LOG.warnf("Commands will not find this server: %s cannot be written: %s", file, e);
            }
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        remove();
    }

    private void remove() {
        if (database.embedded()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warnf("%s cannot be removed: %s", file, e);
            }
        }
    }
}
