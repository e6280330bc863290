package dev.dateline.editorial.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.eclipse.microprofile.context.ManagedExecutor;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.database.DatabaseConfig;
import dev.dateline.fixture.Sql;
import dev.dateline.operations.Episodes;
import dev.dateline.vocabulary.ResourceKind;

@QuarkusTest
class JobRunnerTest {

    @Inject
    ManagedExecutor executor;

    @Inject
    JobRepository repository;

    @Inject
    JobStore store;

    @Inject
    DatabaseConfig database;

    @Inject
    Episodes episodes;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    @Test
    void runsTheNextJobAfterAnError() {
        var runner = runner(store, job -> {
            if (job.input().slug().equals("deep")) {
                throw new StackOverflowError();
            }
            return true;
        });
        var deep = submit(runner, "deep");
        var memory = submit(runner, "next");
        assertThat(end(deep)).startsWith("FAILED|An internal error ended the job");
        assertThat(end(memory)).startsWith("DONE");
    }

    @Test
    void runsTheNextJobAfterAnErrorWhileClosingAJob() {
        var calls = new AtomicInteger();
        var runner = runner(new JobStore(repository, null, clock) {
            @Override
            void close(UUID id, JobStatus status, String failure) {
                if (calls.getAndIncrement() == 0) {
                    throw new OutOfMemoryError();
                }
                store.close(id, status, failure);
            }

            @Override
            boolean start(UUID id) {
                return store.start(id);
            }
        }, job -> true);
        submit(runner, "lost");
        assertThat(end(submit(runner, "next"))).startsWith("DONE");
    }

    @Test
    void closesAJobWhenTheDatabaseIsAvailableAgain() {
        var away = new AtomicInteger(2);
        var runner = runner(new JobStore(repository, null, clock) {
            @Override
            void close(UUID id, JobStatus status, String failure) {
                if (away.getAndDecrement() > 0) {
                    throw new IllegalStateException("no database");
                }
                store.close(id, status, failure);
            }

            @Override
            boolean start(UUID id) {
                return store.start(id);
            }
        }, job -> true);
        var id = submit(runner, "reported-late");
        await().until(() -> away.get() == 1);
        assertThat(status(id)).startsWith("RUNNING");
        // The runner may learn of the first failure later than this thread.
        await().until(() -> {
            runner.beat();
            return away.get() == 0;
        });
        assertThat(status(id)).startsWith("RUNNING");
        runner.beat();
        assertThat(end(id)).startsWith("DONE");
    }

    @Test
    void continuesTheProgressOfAnotherNode() {
        var progress = new ArrayList<String>();
        var job = QuarkusTransaction.requiringNew()
                .call(() -> store.add(JobKind.MERGE, new JobInput(ResourceKind.TAG, null, null, "continued"), 10));
        runner(store, running -> running.inBatches(IntStream.range(0, 6).boxed().toList(), 3,
                batch -> progress.add(progress(job.id())))).queue(job);

        assertThat(end(job.id())).startsWith("DONE");
        assertThat(progress).containsExactly("0|10", "7|10");
        assertThat(progress(job.id())).isEqualTo("10|10");
    }

    private String progress(UUID id) {
        return sql.value("SELECT steps_done, steps_total FROM editorial.job WHERE id = ?", id);
    }

    @Test
    void closesNonResumableJobsOfDeadNodesOnly() {
        var alive = importOfAnotherNode("now()");
        var dead = importOfAnotherNode("now() - interval '2 minutes'");
        runner(store, job -> true).beat();
        assertThat(status(alive)).startsWith("RUNNING");
        assertThat(status(dead)).startsWith("FAILED|The node stopped or lost its database connection");
        sql.rows("DELETE FROM editorial.job WHERE id = ? RETURNING id", alive);
    }

    @Test
    void deletesJobsThatFinishedLongAgo() {
        var old = importOfAnotherNode("now()");
        var recent = importOfAnotherNode("now()");
        sql.rows("UPDATE editorial.job SET status = 'DONE', finished_at = now() - interval '91 days' WHERE id = ? RETURNING id",
                old);
        sql.rows("UPDATE editorial.job SET status = 'DONE', finished_at = now() - interval '89 days' WHERE id = ? RETURNING id",
                recent);
        runner(store, job -> true).beat();

        assertThat(sql.rows("SELECT id FROM editorial.job WHERE id = ANY(?)", (Object) new UUID[] { old, recent }))
                .containsExactly(recent.toString());
        sql.rows("DELETE FROM editorial.job WHERE id = ? RETURNING id", recent);
    }

    @Test
    void doesNotChangeAJobOfAnotherOwner() {
        var id = importOfAnotherNode("now()");
        store.close(id, JobStatus.DONE, null);
        assertThat(store.start(id)).isFalse();
        assertThat(store.progress(id, 1, 1)).isFalse();
        assertThat(status(id)).startsWith("RUNNING");
        sql.rows("DELETE FROM editorial.job WHERE id = ? RETURNING id", id);
    }

    private JobRunner runner(JobStore store, Predicate<RunningJob> work) {
        return new JobRunner(store, new JobQueue(executor), List.of(handler(JobKind.MOVE, true, work),
                handler(JobKind.MERGE, true, work), handler(JobKind.IMPORT, false, work)), new JobConfig() {
                    @Override
                    public Duration heartbeat() {
                        return Duration.ofHours(1);
                    }

                    @Override
                    public Duration ownerTimeout() {
                        return Duration.ofMinutes(1);
                    }

                    @Override
                    public Duration keep() {
                        return Duration.ofDays(90);
                    }
                }, database, episodes, null);
    }

    private static JobHandler handler(JobKind kind, boolean isResumable, Predicate<RunningJob> work) {
        return new JobHandler() {
            @Override
            public JobKind kind() {
                return kind;
            }

            @Override
            public boolean isResumable() {
                return isResumable;
            }

            @Override
            public boolean run(RunningJob job) {
                return work.test(job);
            }
        };
    }

    private UUID submit(JobRunner runner, String slug) {
        var job = QuarkusTransaction.requiringNew()
                .call(() -> store.add(JobKind.MOVE, new JobInput(ResourceKind.SECTION, null, null, slug), 1));
        runner.queue(job);
        return job.id();
    }

    private String end(UUID id) {
        await().until(() -> !status(id).startsWith("QUEUED") && !status(id).startsWith("RUNNING"));
        return status(id);
    }

    private String status(UUID id) {
        return sql.value("SELECT status, failure FROM editorial.job WHERE id = ?", id);
    }

    private UUID importOfAnotherNode(String heartbeat) {
        return UUID.fromString(sql.value("""
                INSERT INTO editorial.job (id, kind, status, owner, heartbeat_at, cancel_requested, steps_total, steps_done,
                    created_at, started_at)
                VALUES (gen_random_uuid(), 'IMPORT', 'RUNNING', gen_random_uuid(), %s, false, 0, 0, now(), now())
                RETURNING id""".formatted(heartbeat)));
    }
}
