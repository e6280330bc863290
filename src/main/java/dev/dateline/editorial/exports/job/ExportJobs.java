package dev.dateline.editorial.exports.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.exports.ExportFormat;
import dev.dateline.editorial.exports.ExportListener;
import dev.dateline.editorial.exports.Exporter;
import dev.dateline.editorial.exports.job.ExportLog.LoggedExport;
import dev.dateline.editorial.job.JobHandler;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobRunner;
import dev.dateline.editorial.job.RunningJob;

/** Exports to files in the background, one export at a time. */
@ApplicationScoped
public class ExportJobs implements JobHandler {

    private final ExportLog log;
    private final JobRunner runner;
    private final Exporter exporter;
    private final ExportFiles files;
    private final ExportConfig config;
    private final Clock clock;

    ExportJobs(ExportLog log, JobRunner runner, Exporter exporter, ExportFiles files, ExportConfig config, Clock clock) {
        this.log = log;
        this.runner = runner;
        this.exporter = exporter;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The export runs after those submitted before, and after the commit of the transaction of the caller, if there is one.
     *
     * @param selection null for all content
     * @throws InvalidContent if it names what does not exist
     */
    public LoggedExport submit(ExportFormat format, ArticleCriteria selection) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            exporter.check(selection);
            var job = log.add(format, selection);
            runner.accept(job);
            return log.find(job.id()).orElseThrow();
        });
    }

    /** The compressed file; empty if the export is not done, its time is over, or another node has the file. */
    public Optional<Path> findFile(ExportJob job) {
        return job.availableUntil() == null ? Optional.empty() : files.find(job.id());
    }

    @Override
    public JobKind kind() {
        return JobKind.EXPORT;
    }

    /** The file exists on one node only. */
    @Override
    public boolean isResumable() {
        return false;
    }

    @Override
    public boolean run(RunningJob running) throws IOException {
        var job = log.find(running.id()).orElseThrow().job();
        var isDone = false;
        try (var out = files.create(job.id())) {
            var lines = exporter.run(job.selection(), out, new Progress(running, clock));
            out.close();
            isDone = !running.shouldStop()
                    && log.complete(job.id(), lines, files.complete(job.id()), clock.instant().plus(config.keep()));
        } finally {
            if (!isDone) {
                files.delete(job.id());
            }
        }
        return isDone;
    }

    /** Deletes files whose time is over, including those of a process that died. */
    @Scheduled(every = "${dateline.jobs.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteFiles() {
        var jobs = files.listJobs();
        if (!jobs.isEmpty()) {
            jobs.removeAll(log.needed(jobs, clock.instant()));
            jobs.forEach(files::delete);
        }
    }

    /** Stores the progress at intervals. */
    private static final class Progress implements ExportListener {

        private static final Duration INTERVAL = Duration.ofMillis(300);

        private final RunningJob job;
        private final Clock clock;
        private Instant notedAt = Instant.EPOCH;

        private Progress(RunningJob job, Clock clock) {
            this.job = job;
            this.clock = clock;
        }

        @Override
        public void progressed(long lines, long total) {
            if (lines == total || clock.instant().isAfter(notedAt.plus(INTERVAL))) {
                job.progress(lines, total);
                notedAt = clock.instant();
            }
        }

        @Override
        public boolean wantsToStop() {
            return job.shouldStop();
        }
    }
}
