package dev.dateline.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.jboss.logging.Logger;
import picocli.CommandLine.ExitCode;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;

import dev.dateline.database.DataConfig;
import dev.dateline.database.DataFolder;
import dev.dateline.database.DatabaseConfig;

/** The server, whose URL is in the data folder while it runs, for commands that need the folder. */
public class RunningServer implements QuarkusApplication {

    private static final Logger LOG = Logger.getLogger(RunningServer.class);

    private final DatabaseConfig database;
    private final Path file;
    private final HttpServer server;
    private final String host;
    private final String rootPath;

    RunningServer(DatabaseConfig database, DataConfig data, HttpServer server, VertxHttpConfig http,
            VertxHttpBuildTimeConfig build) {
        this.database = database;
        this.file = data.path().resolve(DataFolder.SERVER_URL);
        this.server = server;
        this.host = http.host();
        this.rootPath = build.rootPath();
    }

    /** Runs when the server has started: earlier, a random port may not be known, although requests are accepted. */
    @Override
    public int run(String... arguments) {
        write();
        Quarkus.waitForExit();
        remove();
        return ExitCode.OK;
    }

    static Optional<URI> find(Path dataFolder) {
        try {
            return Optional.of(URI.create(Files.readString(dataFolder.resolve(DataFolder.SERVER_URL)).strip()));
        } catch (IOException e) {
            return Optional.empty();
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

    private void write() {
        if (database.embedded()) {
            try {
                DataFolder.writePrivately(file, url(host, server.getPort(), rootPath).toString());
            } catch (IOException e) {
                LOG.warnf("Commands cannot find this server, because %s cannot be written: %s", file, e);
            }
        }
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
