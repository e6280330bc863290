package dev.dateline.editorial.imports.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.database.DatabaseConfig;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.job.ImportLog.LoggedJob;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.Importer;
import dev.dateline.editorial.job.JobFailed;
import dev.dateline.editorial.job.JobHandler;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobRunner;
import dev.dateline.editorial.job.RunningJob;

/** Receives files and imports them in the background. */
@ApplicationScoped
public class ImportJobs implements JobHandler {

    private final ImportLog log;
    private final JobRunner runner;
    private final ReceivedFiles files;
    private final Importer importer;
    private final DatabaseConfig database;
    private final Clock clock;

    ImportJobs(ImportLog log, JobRunner runner, ReceivedFiles files, Importer importer, DatabaseConfig database,
            Clock clock) {
        this.log = log;
        this.runner = runner;
        this.files = files;
        this.importer = importer;
        this.database = database;
        this.clock = clock;
    }

    /** Receives the complete content. The caller discards the file in the end. */
    public ReceivedFile receive(InputStream content) throws IOException {
        return files.receive(content);
    }

    /** Deletes the file unless it was submitted. */
    public void discard(ReceivedFile file) {
        files.delete(file.path());
    }

    /** The import runs after those submitted before, and after the commit of the transaction of the caller, if there is one. */
    public LoggedJob submit(ImportFormat format, ImportOptions options, ReceivedFile file) throws IOException {
        var bytes = Files.size(file.path());
        return QuarkusTransaction.joiningExisting().call(() -> {
            var job = log.add(format, options, bytes);
            runner.accept(job, () -> files.assign(file.path(), job.id()));
            return log.find(job.id()).orElseThrow();
        });
    }

    @Override
    public JobKind kind() {
        return JobKind.IMPORT;
    }

    /** The file exists on one node only. */
    @Override
    public boolean isResumable() {
        return false;
    }

    @Override
    public boolean run(RunningJob running) throws IOException {
        var job = log.get(running.id());
        var progress = new ImportProgress(running, job.bytesTotal(), log, clock);
        try {
            store(job, progress);
        } catch (MalformedFile e) {
            throw new JobFailed(e.line() > 0 ? "Line " + e.line() + ": " + e.getMessage() : e.getMessage());
        } finally {
            files.delete(files.of(running.id()));
        }
        return !running.shouldStop();
    }

    private void store(ImportJob job, ImportProgress progress) throws IOException {
        try (progress; var reader = job.format().open(files.of(job.id()), job.options())) {
            importer.run(reader, job.options(), progress);
        }
    }

    /** Deletes the files of finished jobs, including those of a process that died. */
    @Scheduled(every = "${dateline.jobs.heartbeat}", concurrentExecution = ConcurrentExecution.SKIP)
    void deleteFiles() {
        var jobs = files.listJobs();
        if (!jobs.isEmpty()) {
            jobs.removeAll(log.unfinished(jobs));
            jobs.forEach(job -> files.delete(files.of(job)));
        }
        files.deleteAbandoned();
    }

    /** An embedded database is used by one process at a time, and the previous one has ended. */
    void onStart(@Observes StartupEvent event) {
        if (database.embedded()) {
            files.deleteAll();
        }
    }
}
