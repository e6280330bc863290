package dev.dateline.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

/** The temporary folder of a run, and the processes that it started. Closing it ends them, the newest first, and deletes it. */
final class Workspace implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 60;

    private final Path folder;
    private final Deque<Process> processes = new ArrayDeque<>();
    private boolean closed;

    private Workspace(Path folder) {
        this.folder = folder;
    }

    static Workspace in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new Workspace(Files.createTempDirectory(parent.toAbsolutePath(), "run-"));
    }

    Path folder() {
        return folder;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** The program of this name on the PATH. */
    static Optional<Path> find(String program) {
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return Stream.of(folders).filter(name -> !name.isEmpty()).map(name -> Path.of(name, program))
                .filter(Files::isExecutable).findFirst();
    }

    /** Starts a program whose output goes to the file. */
    synchronized Process start(ProcessBuilder program, Path output) throws IOException {
        if (closed) {
            throw new IOException("The run has ended");
        }
        var process = program.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        processes.push(process);
        return process;
    }

    /**
     * Runs a program to its end.
     *
     * @return what it writes
     */
    String run(ProcessBuilder program) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output-", ".txt");
        var process = start(program, output);
        var code = process.waitFor();
        remove(process);
        var text = Files.readString(output);
        Files.delete(output);
        if (code != 0) {
            throw new IOException(program.command().get(0) + " failed: " + text.strip());
        }
        return text;
    }

    /** Asks the process to end. */
    void end(Process process) {
        remove(process);
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void remove(Process process) {
        processes.remove(process);
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        while (!processes.isEmpty()) {
            end(processes.peek());
        }
        try {
            endDatabase();
            FileUtils.deleteDirectory(folder.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that did not end in time leaves its PostgreSQL running, which is not its child process. */
    private void endDatabase() throws IOException {
        var file = folder.resolve("data/postgres/postmaster.pid");
        if (Files.exists(file)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip())).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
