package dev.dateline;

import java.util.concurrent.Callable;

import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;

import dev.dateline.cli.ExportCommand;
import dev.dateline.cli.ImportCommand;
import dev.dateline.cli.KeysCommand;
import dev.dateline.cli.RunningServer;
import dev.dateline.config.InvalidSettings;
import dev.dateline.database.Database;
import dev.dateline.database.DatabaseUnavailable;

/** The main program. Without a command it runs the server. */
@QuarkusMain
@Command(name = "dateline", mixinStandardHelpOptions = true,
        subcommands = { ImportCommand.class, ExportCommand.class, KeysCommand.class },
        description = "A headless content API for newsrooms. Without a command it runs the server.")
public class Dateline implements Callable<Integer> {

    /** Otherwise Vert.x rejects URLs with characters that browsers send unencoded, without a response body. */
    private static final String WITHOUT_CHECK_OF_ADDRESSES = "vertx.disableURIValidation";

    /** Lets Netty find HeaderDeadline. */
    private static final String EXTENSIONS = "io.netty.bootstrap.extensions";

    /** Otherwise Quarkus parses the OpenAPI document at each start, for filters that Dateline does not have. */
    private static final ClassLoader WITHOUT_DOCUMENT = ClassLoader.getPlatformClassLoader();

    private int exitCode;

    public static void main(String... args) {
        System.setProperty(WITHOUT_CHECK_OF_ADDRESSES, "true");
        System.setProperty(EXTENSIONS, "serviceload");
        OpenApiConstants.classLoader = WITHOUT_DOCUMENT;
        // Without arguments there is nothing to parse, and the parser need not be loaded.
        System.exit(args.length == 0 ? runServer() : new CommandLine(new Dateline()).execute(args));
    }

    private static int runServer() {
        try {
            return new Dateline().call();
        } catch (RuntimeException e) {
            // Quarkus has not configured the log yet.
            System.err.println("Dateline could not start:");
            e.printStackTrace();
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Override
    public Integer call() {
        new Thread(Dateline::loadServer, "loader").start();
        try (var database = Database.open()) {
            database.onUnexpectedEnd(Dateline::exitWithoutDatabase);
            Quarkus.run(RunningServer.class, this::ended);
        } catch (InvalidSettings | DatabaseUnavailable e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return exitCode;
    }

    /** Takes about as long as the start of the database, which it does not need. */
    private static void loadServer() {
        try {
            Class.forName(Application.APP_CLASS_NAME, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // Quarkus.run fails for the same reason, and reports it.
            Logger.getLogger(Dateline.class).debug("The server could not be loaded", e);
        }
    }

    /** A restart recovers the database; without one, every request would fail. */
    private static void exitWithoutDatabase() {
        Logger.getLogger(Dateline.class).fatal("The embedded PostgreSQL has ended unexpectedly. Dateline exits.");
        Quarkus.asyncExit(CommandLine.ExitCode.SOFTWARE);
    }

    private void ended(int code, Throwable failure) {
        exitCode = code;
        if (failure != null) {
            var log = Logger.getLogger(Dateline.class);
            StartFailure.explain(failure).ifPresentOrElse(
                    reason -> log.errorf("Dateline could not start. %s", reason),
                    () -> log.error("Dateline could not start", failure));
        }
    }
}
