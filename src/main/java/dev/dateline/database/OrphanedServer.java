package dev.dateline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
 * The PostgreSQL server that still runs after its Dateline process was killed. The process that holds the lock of the data
 * folder may stop it, because no other process can use it.
 *
 * @param programs the folder of the PostgreSQL binaries, which no other server uses
 * @param grace how long to wait for the processes of a killed server to end by themselves
 */
record OrphanedServer(Path files, Path programs, Duration grace) {

    private static final String PID_FILE = "postmaster.pid";
    private static final Logger LOG = Logger.getLogger(OrphanedServer.class);
    private static final BoundedPattern NUMBER = BoundedPattern.of(18, "\\d+");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Maximum difference between the start of the process and the time in its pid file. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    OrphanedServer(Path files, Path programs) {
        this(files, programs, GRACE);
    }

    /** Returns when no process uses the files. */
    void stop() throws IOException {
        var process = find();
        if (process.isPresent()) {
            LOG.infof("Stopping PostgreSQL process %d, left behind by a Dateline that was killed", process.get().pid());
            stop(process.get(), PATIENCE);
        }
        // The child processes of a killed server run until they notice, and keep its shared memory.
        for (var child : ProcessHandle.allProcesses().filter(this::runsOurPrograms).toList()) {
            if (!ended(child, grace)) {
                LOG.infof("Stopping PostgreSQL process %d, left behind by a server that was killed", child.pid());
                stop(child, grace);
            }
        }
        discardFileOfZombie();
    }

    /** Stops the server after a start that failed. */
    void end() {
        try {
            find().ifPresent(process -> stop(process, PATIENCE));
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The process of PostgreSQL in %s cannot be stopped: %s", files, e);
        }
    }

    private static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            // The next start recovers every committed transaction from the write-ahead log.
            process.destroyForcibly();
            ended(process, patience);
        }
    }

    private boolean runsOurPrograms(ProcessHandle process) {
        return process.info().command().filter(command -> Path.of(command).startsWith(programs)).isPresent();
    }

    /**
     * A killed process keeps its pid until its parent reads its exit status. If the parent never does, PostgreSQL takes it for a
     * running server at every start.
     */
    private void discardFileOfZombie() throws IOException {
        var pidFile = files.resolve(PID_FILE);
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = number(Files.readAllLines(pidFile), 0);
        var process = pid.flatMap(ProcessHandle::of);
        if (process.isPresent() && isZombie(pid.get()) && !ended(process.get(), grace)) {
            LOG.infof("Removing %s of PostgreSQL process %d, which was killed", pidFile, pid.get());
            Files.delete(pidFile);
        }
    }

    private static boolean isZombie(long pid) throws IOException {
        var status = Path.of("/proc", String.valueOf(pid), "status");
        try (var lines = Files.lines(status)) {
            return lines.anyMatch(line -> line.startsWith("State:") && line.contains("Z"));
        } catch (NoSuchFileException | UncheckedIOException ended) {
            return false;
        }
    }

    /** The process named by postmaster.pid, unless another server has that pid now. */
    Optional<ProcessHandle> find() throws IOException {
        var pidFile = files.resolve(PID_FILE);
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

    /** Empty if the operating system does not report the arguments of the process. */
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

    private static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
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
