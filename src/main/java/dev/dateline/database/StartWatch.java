package dev.dateline.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

/**
 * Ends the wait for a PostgreSQL server that has failed to start, and determines the cause. The library that starts the server
 * tries to connect until a timeout, even if the process has already ended.
 */
final class StartWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(StartWatch.class);
    private static final Duration INTERVAL = Duration.ofMillis(100);
    /**
     * Longer than the intervals between initdb, pg_ctl and the server. Not a time: on a busy machine this thread can wait for a second
     * itself, and then see such an interval by chance.
     */
    private static final int MOST_LOOKS_WITHOUT_PROCESS = 15;
    private static final long MEGABYTE = 1 << 20;
    private static final String REJECTED_LOGIN = "password authentication failed";

    private final Path startLog;
    private final Path files;
    private final OrphanedServer server;
    private final Thread starter = Thread.currentThread();
    private final Map<Path, Long> sizesBefore = new HashMap<>();
    private final Thread thread = new Thread(this::watch, "database-start-watch");
    private boolean closed;
    private boolean failed;

    /** Watches the processes that this thread starts, until closed. */
    StartWatch(Path startLog, OrphanedServer server) {
        this.startLog = startLog;
        this.files = server.files();
        this.server = server;
        serverLogs().forEach(log -> sizesBefore.put(log, size(log)));
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        var looksWithoutProcess = 0;
        while (!isClosed()) {
            looksWithoutProcess = !Files.exists(startLog) || isAnyAlive() ? 0 : looksWithoutProcess + 1;
            if (looksWithoutProcess > MOST_LOOKS_WITHOUT_PROCESS || hasRejectedLogin()) {
                fail();
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(INTERVAL.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Whether initdb, pg_ctl (the only child processes at this time) or the server runs. */
    private boolean isAnyAlive() {
        try {
            return ProcessHandle.current().children().anyMatch(ProcessHandle::isAlive) || server.find().isPresent();
        } catch (IOException e) {
            LOG.debugf("The processes of PostgreSQL cannot be examined: %s", e);
            return true;
        }
    }

    /** The library repeats it until its timeout. */
    private boolean hasRejectedLogin() {
        return serverLogs().flatMap(log -> linesSinceStart(log).stream()).anyMatch(line -> line.contains(REJECTED_LOGIN));
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void fail() {
        if (!closed) {
            failed = true;
            starter.interrupt();
        }
    }

    /** Whether the start has failed. */
    synchronized boolean hasFailed() {
        return failed;
    }

    /** The fatal error that PostgreSQL logged, and whether the disk is full. */
    String cause(String fallback) {
        var fatal = Stream.concat(Stream.of(startLog), serverLogs()).flatMap(log -> linesSinceStart(log).stream())
                .filter(line -> line.contains("FATAL:  ") || line.contains("PANIC:  ") || line.contains(" error: "))
                // The error for each attempt to connect while the server starts.
                .filter(line -> !line.contains("the database system is")).findFirst();
        return Stream.of(fatal, fullDisk()).flatMap(Optional::stream).reduce((one, other) -> one + "; " + other)
                .orElse(fallback);
    }

    private Optional<String> fullDisk() {
        try {
            var left = Files.getFileStore(files).getUsableSpace();
            return left < MEGABYTE ? Optional.of("the disk has " + left + " bytes left") : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Stream<Path> serverLogs() {
        try (var logs = Files.list(files.resolve("log"))) {
            return logs.toList().stream();
        } catch (IOException noneYet) {
            return Stream.empty();
        }
    }

    private List<String> linesSinceStart(Path log) {
        var before = sizesBefore.getOrDefault(log, 0L);
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(before <= file.length() ? before : 0);
            var bytes = new byte[(int) Math.min(MEGABYTE, file.length() - file.getFilePointer())];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Also clears an interrupt that {@link #fail} has caused. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.interrupt();
        if (hasFailed()) {
            Thread.interrupted();
        }
    }
}
