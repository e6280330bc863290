package dev.dateline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Uses the server of these tests as an orphaned server, and a shell named postgres as another server. */
@QuarkusTest
@EnabledOnOs(OS.LINUX)
class OrphanedServerTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    @Inject
    DataConfig data;

    @TempDir
    Path folder;

    private Path server;
    private Path programs;
    private Process other;

    @BeforeEach
    void findServer() {
        server = data.path().resolve("postgres");
        programs = folder.resolve("programs");
    }

    @AfterEach
    void end() {
        if (other != null) {
            other.destroyForcibly();
        }
    }

    @Test
    void findsServerOfTheFolder() throws IOException {
        assertThat(new OrphanedServer(server, programs).find()).map(ProcessHandle::pid).contains(pidIn(server));
    }

    @Test
    void ignoresServerOfAnotherFolder() throws IOException {
        Files.copy(server.resolve("postmaster.pid"), folder.resolve("postmaster.pid"));

        assertThat(new OrphanedServer(folder, programs).find()).isEmpty();
    }

    @Test
    void findsNothingInFolderWithoutServer() throws IOException {
        assertThat(new OrphanedServer(folder, programs).find()).isEmpty();
        Files.writeString(folder.resolve("postmaster.pid"), "");
        assertThat(new OrphanedServer(folder, programs).find()).isEmpty();
        Files.writeString(folder.resolve("postmaster.pid"), "not a number\n");
        assertThat(new OrphanedServer(folder, programs).find()).isEmpty();
    }

    @Test
    void findsServerWithUnknownFolderByItsStartTime() throws IOException {
        other = postgres();
        wrote(other.toHandle().info().startInstant().orElseThrow());

        assertThat(new OrphanedServer(folder, programs).find()).contains(other.toHandle());
        new OrphanedServer(folder, programs).stop();
        assertThat(other.isAlive()).isFalse();
    }

    @Test
    void ignoresServerThatReusesThePid() throws IOException {
        other = postgres();
        wrote(other.toHandle().info().startInstant().orElseThrow().minus(Duration.ofMinutes(1)));

        new OrphanedServer(folder, programs).stop();

        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void findsServerWhoseFolderHasAnotherName() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("files")));
        other = postgres("-D", link.toString());
        Files.write(folder.resolve("files/postmaster.pid"), List.of(String.valueOf(other.pid()), "", "0"));

        assertThat(new OrphanedServer(folder.resolve("files"), programs).find()).contains(other.toHandle());
    }

    @Test
    void stopsChildProcessesOfKilledServer() throws IOException {
        Files.createDirectories(programs);
        other = program(programs.resolve("postgres"));

        new OrphanedServer(folder.resolve("files"), programs, SHORT).stop();

        assertThat(other.isAlive()).isFalse();
    }

    /** The shell becomes a program that never reads the exit status of its child. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void deletesPidFileOfZombieProcess() throws IOException {
        other = new ProcessBuilder("/bin/sh", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
        var child = other.inputReader().readLine();
        var file = folder.resolve("postmaster.pid");
        Files.write(file, List.of(child, folder.toString(), "0"));
        await().until(() -> Files.readString(Path.of("/proc", child, "status")).contains("Z (zombie)"));

        new OrphanedServer(folder, programs, SHORT).stop();

        assertThat(file).doesNotExist();
    }

    private Process postgres(String... arguments) throws IOException {
        return program(folder.resolve("postgres"), arguments);
    }

    private static Process program(Path program, String... arguments) throws IOException {
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
