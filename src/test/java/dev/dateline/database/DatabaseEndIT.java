package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged application as a process. */
@DisabledOnOs(OS.WINDOWS)
class DatabaseEndIT {

    private static final String OUTAGE = "[dev.dateline.operations.Episodes]";
    private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");

    /** By the tests that ran before. */
    private static final Path UNPACKED = Path.of("target", "test-data", "postgres-binaries").toAbsolutePath();

    @TempDir
    Path folder;

    private Process dateline;

    @AfterEach
    void end() throws InterruptedException {
        dateline.destroy();
        if (!dateline.waitFor(20, TimeUnit.SECONDS)) {
            dateline.destroyForcibly();
        }
    }

    /** What uses the database at that moment can report the outage, in one line each. */
    @Test
    void exitsWithOneLineWhenItsDatabaseEnds() throws IOException, InterruptedException {
        var data = folder.resolve("data");
        Files.createDirectories(data);
        if (Files.exists(UNPACKED)) {
            Files.createSymbolicLink(data.resolve(UNPACKED.getFileName()), UNPACKED);
        }
        var output = folder.resolve("output").toFile();
        dateline = start(data, output);
        await().atMost(Duration.ofMinutes(2)).until(() -> Files.exists(data.resolve(DataFolder.SERVER_URL)));
        var before = Files.readAllLines(output.toPath()).size();

        var postmaster = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip();
        ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();

        assertThat(dateline.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(dateline.exitValue()).isEqualTo(1);
        var lines = Files.readAllLines(output.toPath());
        assertThat(lines.subList(before, lines.size()).stream().filter(line -> !line.contains(" INFO "))
                .filter(line -> !line.contains(OUTAGE))).singleElement().asString().contains(" FATAL ")
                .endsWith("The embedded PostgreSQL has ended unexpectedly. Dateline exits.");
    }

    private static Process start(Path data, File output) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var program = new ProcessBuilder(java.toString(), "-XX:TieredStopAtLevel=1", "-jar", PROGRAM.toString())
                .redirectErrorStream(true)
                .redirectOutput(output);
        program.environment().put("DATELINE_DATA", data.toString());
        program.environment().put("DATELINE_SAMPLE_LOAD", "false");
        program.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        program.environment().put("QUARKUS_HTTP_PORT", "0");
        return program.start();
    }
}
