package dev.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

/**
 * The PostgreSQL server that lives on when its Dateline was killed. Whoever holds the data folder's lock may stop it:
 * nobody can be using it.
 */
record OrphanedServer(Path files) {

    private static final Logger LOG = Logger.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    void stop() throws IOException {
        var process = find();
        if (process.isEmpty()) {
            return;
        }
        LOG.infof("Stopping PostgreSQL process %d, left behind by a Dateline that was killed", process.get().pid());
        process.get().destroy();
        if (!ended(process.get())) {
            // Its write-ahead log brings back every committed transaction at the next start.
            process.get().destroyForcibly();
            ended(process.get());
        }
    }

    /** By the first line of postmaster.pid; a number that some other program has since been given does not count. */
    private Optional<ProcessHandle> find() throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
