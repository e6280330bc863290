package dev.dateline.editorial.imports.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Sql;

@QuarkusTest
class ReceivedFilesTest {

    private static final Path FOLDER = Path.of("target", "test-data", "imports");

    @Inject
    ImportJobs jobs;

    @Inject
    Sql sql;

    @Test
    void deletesTheFileOfAFinishedJob() throws IOException {
        var running = job("RUNNING", null);
        var failed = job("FAILED", Instant.EPOCH);
        var unknown = file("import-" + UUID.randomUUID() + ".part");

        jobs.deleteFiles();

        assertThat(running).exists();
        assertThat(failed).doesNotExist();
        assertThat(unknown).doesNotExist();
        Files.delete(running);
    }

    @Test
    void deletesFilesNotWrittenForAnHour() throws IOException {
        var arriving = file("receiving-1.part");
        var abandoned = file("receiving-2.part");
        Files.setLastModifiedTime(abandoned, FileTime.from(Files.getLastModifiedTime(arriving).toInstant()
                .minus(Duration.ofMinutes(61))));

        jobs.deleteFiles();

        assertThat(arriving).exists();
        assertThat(abandoned).doesNotExist();
        Files.delete(arriving);
    }

    private Path job(String status, Instant finishedAt) throws IOException {
        return file("import-" + sql.value("""
                INSERT INTO editorial.job (id, kind, status, owner, heartbeat_at, cancel_requested, steps_total, steps_done,
                    created_at, finished_at)
                VALUES (gen_random_uuid(), 'IMPORT', ?, gen_random_uuid(), now() + interval '1 day', false, 0, 0, now(),
                    ?::timestamptz)
                RETURNING id""", status, finishedAt == null ? null : finishedAt.toString()) + ".part");
    }

    private static Path file(String name) throws IOException {
        Files.createDirectories(FOLDER);
        return Files.writeString(FOLDER.resolve(name), "{}");
    }
}
