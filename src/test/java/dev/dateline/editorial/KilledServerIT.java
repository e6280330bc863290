package dev.dateline.editorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import dev.dateline.fixture.ManageClient;
import dev.dateline.fixture.Program;

/**
 * Kills the packaged application while clients write, and in every other round PostgreSQL with it.
 * {@code -Dkill.rounds=25} sets the number of rounds.
 */
@DisabledOnOs(OS.WINDOWS)
@Execution(ExecutionMode.CONCURRENT)
class KilledServerIT {

    private static final int ROUNDS = Integer.getInteger("kill.rounds", 2);
    private static final Path FIGURES = Path.of("target", "killed-server.txt");
    private static final String KEY = "k".repeat(43);
    /** Merges and moves of more articles are jobs. */
    private static final Map<String, String> SETTINGS = Map.of("DATELINE_SECURITY_ADMIN_KEY", KEY,
            "DATELINE_MANAGE_MAX_INLINE_ARTICLES", "10", "QUARKUS_LOG_CATEGORY__ORG_FLYWAYDB__LEVEL", "INFO");

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedWriteAndNoPartOfAnother() throws IOException, InterruptedException {
        var random = new Random();
        var figures = new TreeMap<String, Integer>();
        try (var program = new Program(folder)) {
            var server = program.startServer(SETTINGS);
            assertThat(program.output()).content().contains("org.flywaydb");
            for (int round = 0; round < ROUNDS; round++) {
                var writes = new ConcurrentWrites(client(program), round);
                writes.begin();
                writes.awaitAcknowledged(10 + random.nextInt(150));
                kill(server, program, round % 2 == 1);
                writes.awaitEnd();

                server = program.startServer(SETTINGS);
                assertThat(program.output()).content().as("migrates nothing again").doesNotContain("org.flywaydb");
                var client = client(program);
                writes.check(client).forEach((name, number) -> figures.merge(name, number, Integer::sum));
                var report = client.get("/manage/v1/consistency");
                assertThat(report.path("consistent").asBoolean()).as("round %d: %s", round, report).isTrue();
                Files.writeString(FIGURES, "Acknowledged writes of %d rounds: %s%n".formatted(round + 1, figures));
            }
        }
        assertThat(figures).containsKeys("collections", "jobs", "keys");
    }

    private static ManageClient client(Program program) throws IOException {
        return new ManageClient(program.url(), KEY);
    }

    private static void kill(Process server, Program program, boolean withDatabase) throws IOException, InterruptedException {
        var postmaster = Files.readAllLines(program.data().resolve("postgres/postmaster.pid")).get(0).strip();
        server.destroyForcibly();
        if (withDatabase) {
            ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(ProcessHandle::destroyForcibly);
        }
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
