package dev.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;

import dev.dateline.database.DataConfig;
import dev.dateline.database.DataFolder;
import dev.dateline.database.DatabaseConfig;

/** Writes the URL of the running server to the data folder, for commands that need the folder. */
@ApplicationScoped
class ServerAddress {

    private static final Logger LOG = Logger.getLogger(ServerAddress.class);

    private final DatabaseConfig database;
    private final Path file;
    private final HttpServer server;
    private final String rootPath;

    ServerAddress(DatabaseConfig database, DataConfig data, HttpServer server, VertxHttpBuildTimeConfig http) {
        this.database = database;
        this.file = data.path().resolve(DataFolder.SERVER_URL);
        this.server = server;
        this.rootPath = http.rootPath();
    }

    static Optional<URI> read(Path dataFolder) {
        try {
            return Optional.of(URI.create(Files.readString(dataFolder.resolve(DataFolder.SERVER_URL)).strip()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void onListening(@ObservesAsync HttpServerStart event) {
        if (database.embedded()) {
            try {
                Files.writeString(file, url(event.options().getHost(), server.getPort(), rootPath).toString());
            } catch (IOException e) {
                LOG.warnf("Commands cannot find this server, because %s cannot be written: %s", file, e);
            }
        }
    }

    /** The URL of a server that listens on this host, which can be an address or a wildcard. */
    static URI url(String host, int port, String rootPath) {
        var reachable = switch (host) {
            case "", "0.0.0.0" -> "127.0.0.1";
            case "::", "0:0:0:0:0:0:0:0" -> "::1";
            default -> host;
        };
        try {
            // This constructor adds brackets to IPv6 addresses.
            return new URI("http", null, reachable, port, "/" + rootPath.replaceFirst("^/", ""), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
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
