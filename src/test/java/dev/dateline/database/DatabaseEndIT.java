package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.dateline.fixture.Program;

/** Runs the packaged application as a process. */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class DatabaseEndIT {

    private static final String OUTAGE = "[dev.dateline.operations.Episodes]";

    @TempDir
    Path folder;

    /** What uses the database at that moment can report the outage, in one line each. */
    @Test
    void exitsWithOneLineWhenItsDatabaseEnds() throws IOException, InterruptedException {
        try (var program = new Program(folder)) {
            var dateline = program.startServer(Map.of());
            var output = program.output();
            var before = Files.readAllLines(output.toPath()).size();

            var postmaster = Files.readAllLines(program.data().resolve("postgres/postmaster.pid")).get(0).strip();
            ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();

            assertThat(dateline.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(dateline.exitValue()).isEqualTo(1);
            var lines = Files.readAllLines(output.toPath());
            assertThat(lines.subList(before, lines.size()).stream().filter(line -> !line.contains(" INFO "))
                    .filter(line -> !line.contains(OUTAGE))).singleElement().asString().contains(" FATAL ")
                    .endsWith("The embedded PostgreSQL has ended unexpectedly. Dateline exits.");
        }
    }
}
