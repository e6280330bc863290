package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.junit.QuarkusTest;

/** The server of these tests stands in for one left behind, a shell that is called postgres for any other. */
@QuarkusTest
@EnabledOnOs(OS.LINUX)
class OrphanedServerTest {

    @Inject
    DataConfig data;

    @TempDir
    Path folder;

    private Path server;
    private Process other;

    @BeforeEach
    void findServer() {
        server = data.path().resolve("postgres");
    }

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void theServerOfTheFolderIsFound() throws IOException {
        assertThat(new OrphanedServer(server).find()).map(ProcessHandle::pid).contains(pidIn(server));
    }

    @Test
    void theServerOfAnotherFolderIsLeftAlone() throws IOException {
        Files.copy(server.resolve("postmaster.pid"), folder.resolve("postmaster.pid"));

        assertThat(new OrphanedServer(folder).find()).isEmpty();
    }

    @Test
    void aFolderWithoutAServerHasNone() throws IOException {
        assertThat(new OrphanedServer(folder).find()).isEmpty();
        Files.writeString(folder.resolve("postmaster.pid"), "");
        assertThat(new OrphanedServer(folder).find()).isEmpty();
        Files.writeString(folder.resolve("postmaster.pid"), "not a number\n");
        assertThat(new OrphanedServer(folder).find()).isEmpty();
    }

    @Test
    void aServerThatDoesNotSayWhereItsFolderIsIsFoundByItsStart() throws IOException {
        other = postgres();
        wrote(other.toHandle().info().startInstant().orElseThrow());

        assertThat(new OrphanedServer(folder).find()).contains(other.toHandle());
        new OrphanedServer(folder).stop();
        assertThat(other.isAlive()).isFalse();
    }

    @Test
    void aServerThatWasGivenTheNumberLaterIsLeftAlone() throws IOException {
        other = postgres();
        wrote(other.toHandle().info().startInstant().orElseThrow().minus(Duration.ofMinutes(1)));

        new OrphanedServer(folder).stop();

        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aServerWhoseFolderIsTheSameByAnotherNameIsFound() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("files")));
        other = postgres("-D", link.toString());
        Files.write(folder.resolve("files/postmaster.pid"), List.of(String.valueOf(other.pid()), "", "0"));

        assertThat(new OrphanedServer(folder.resolve("files")).find()).contains(other.toHandle());
    }

    private Process postgres(String... arguments) throws IOException {
        var program = folder.resolve("postgres");
        Files.copy(Path.of("/bin/sh").toRealPath(), program, StandardCopyOption.COPY_ATTRIBUTES);
        var command = Stream.concat(Stream.of(program.toString(), "-c", "read line", "postgres"), Stream.of(arguments));
        return new ProcessBuilder(command.toList()).start();
    }

    private void wrote(Instant start) throws IOException {
        Files.write(folder.resolve("postmaster.pid"),
                List.of(String.valueOf(other.pid()), folder.toString(), String.valueOf(start.getEpochSecond())));
    }

    private static long pidIn(Path files) throws IOException {
        return Long.parseLong(Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip());
    }
}
