package dev.dateline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import dev.dateline.vocabulary.BoundedPattern;

/**
 * The PostgreSQL server that lives on when its Dateline was killed. Whoever holds the data folder's lock may stop it:
 * nobody can be using it.
 */
record OrphanedServer(Path files) {

    private static final Logger LOG = Logger.getLogger(OrphanedServer.class);
    private static final BoundedPattern NUMBER = BoundedPattern.of(18, "\\d+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Between the start of the process and the moment that it writes down. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

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

    /** By what postmaster.pid says; a number that some other server has since been given does not count. */
    Optional<ProcessHandle> find() throws IOException {
        var pidFile = files.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        return number(lines, 0).flatMap(ProcessHandle::of)
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .filter(process -> folderOf(process).map(this::isOurs)
                        .orElseGet(() -> number(lines, 2).filter(second -> startedAt(process, second)).isPresent()));
    }

    private static Optional<Long> number(List<String> lines, int line) {
        return lines.stream().skip(line).findFirst().map(String::strip).filter(NUMBER::matches)
                .map(Long::valueOf);
    }

    /** As far as the operating system tells what a program was called with. */
    private static Optional<Path> folderOf(ProcessHandle process) {
        var arguments = List.of(process.info().arguments().orElse(new String[0]));
        var option = arguments.indexOf("-D");
        return option < 0 || option + 1 == arguments.size() ? Optional.empty()
                : Optional.of(Path.of(arguments.get(option + 1))).filter(Path::isAbsolute);
    }

    private boolean isOurs(Path folder) {
        try {
            return Files.isSameFile(folder, files);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean startedAt(ProcessHandle process, long second) {
        return process.info().startInstant().map(start -> Duration.between(Instant.ofEpochSecond(second), start).abs())
                .filter(apart -> apart.compareTo(TOLERANCE) <= 0).isPresent();
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
