package dev.dateline.cli;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;

import picocli.CommandLine.ExitCode;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

import dev.dateline.config.InvalidSettings;
import dev.dateline.database.DataFolderInUse;
import dev.dateline.database.Database;
import dev.dateline.database.DatabaseUnavailable;

/** Where a command does its work: on the database itself, or through the server that runs on the data folder. */
final class DatabaseOrServer {

    /** The process runs the command only, and prints its result only. */
    private static final Map<String, String> SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.log.level", "WARN",
            "quarkus.log.console.stderr", "true",
            "dateline.sample.load", "false");

    private DatabaseOrServer() {
    }

    /**
     * The exit code.
     *
     * @param local does the work without a server
     * @param remote does it through a server
     */
    static int run(Class<? extends QuarkusApplication> local, String[] arguments, ToIntFunction<ServerClient> remote) {
        SETTINGS.forEach(System::setProperty);
        var exitCode = new AtomicInteger(ExitCode.SOFTWARE);
        try (var database = Database.open()) {
            Quarkus.run(local, (code, failure) -> exitCode.set(failure == null ? code
                    : fail("The command failed: " + FailureReason.of(failure))), arguments);
        } catch (DataFolderInUse e) {
            return RunningServer.find(Database.dataFolder()).map(server -> throughOwn(server, remote))
                    .orElseGet(() -> fail(e.getMessage()));
        } catch (InvalidSettings | DatabaseUnavailable e) {
            return fail(e.getMessage());
        }
        return exitCode.get();
    }

    /** Through any server. */
    static int through(URI server, ToIntFunction<ServerClient> remote) {
        return AdminKeyFile.key(Database.dataFolder(), server).map(key -> remote.applyAsInt(new ServerClient(server, key)))
                .orElseGet(() -> fail("There is no API key for " + server + ": set DATELINE_SECURITY_ADMIN_KEY."));
    }

    private static int throughOwn(URI server, ToIntFunction<ServerClient> remote) {
        return AdminKeyFile.key(Database.dataFolder()).map(key -> remote.applyAsInt(new ServerClient(server, key)))
                .orElseGet(() -> fail("There is no API key: set DATELINE_SECURITY_ADMIN_KEY, or make the file admin.key in the"
                        + " data folder readable."));
    }

    private static int fail(String reason) {
        System.err.println(reason);
        return ExitCode.SOFTWARE;
    }
}
