package dev.dateline.editorial.imports.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import dev.dateline.database.DatabaseConfig;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.editorial.imports.job.JobLog.LoggedJob;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.Importer;

/** Takes files in and imports them in the background. */
@ApplicationScoped
public class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class);
    private static final String STOPPED =
            "Dateline was stopped before the end. What is stored stays; the same import again stores the rest.";

    private final JobLog log;
    private final JobQueue queue;
    private final ReceivedFiles files;
    private final Importer importer;
    private final DatabaseConfig database;
    private final Clock clock;

    ImportJobs(JobLog log, JobQueue queue, ReceivedFiles files, Importer importer, DatabaseConfig database,
            Clock clock) {
        this.log = log;
        this.queue = queue;
        this.files = files;
        this.importer = importer;
        this.database = database;
        this.clock = clock;
    }

    /** Takes the whole content in, then answers; the import itself goes on when those before it are through. */
    public LoggedJob submit(ImportFormat format, ImportOptions options, InputStream content) throws IOException {
        var file = files.receive(content);
        var job = note(format, options, file);
        queue.add(() -> run(job, file));
        return log.find(job.id()).orElseThrow();
    }

    private ImportJob note(ImportFormat format, ImportOptions options, Path file) throws IOException {
        try {
            return log.add(format, options, Files.size(file));
        } catch (IOException | RuntimeException e) {
            files.delete(file);
            throw e;
        }
    }

    private void run(ImportJob job, Path file) {
        try {
            if (queue.isStopping()) {
                log.fail(job.id(), STOPPED);
            } else {
                log.start(job.id());
                store(job, file);
            }
        } catch (MalformedFile e) {
            fail(job.id(), e.line() > 0 ? "Line " + e.line() + ": " + e.getMessage() : e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "The import %s failed", job.id());
            fail(job.id(), "A fault in Dateline or its database ended the import; the log says more. What is stored "
                    + "stays; the same import again stores the rest.");
        } finally {
            files.delete(file);
        }
    }

    private void store(ImportJob job, Path file) throws IOException {
        var progress = new JobProgress(job.id(), log, clock, queue::isStopping);
        try (var reader = job.format().open(file, job.options())) {
            importer.run(reader, job.options(), progress);
        } finally {
            progress.note();
        }
        if (queue.isStopping()) {
            log.fail(job.id(), STOPPED);
        } else {
            log.finish(job.id());
        }
    }

    private void fail(UUID id, String reason) {
        try {
            log.fail(id, reason);
        } catch (RuntimeException e) {
            LOG.errorf(e, "That the import %s failed could not be noted: %s", id, reason);
        }
    }

    /** An embedded database has had one process at a time, and that is over. Other nodes of another one may be at work. */
    void onStart(@Observes StartupEvent event) {
        if (database.embedded()) {
            log.failUnfinished(STOPPED);
            files.deleteAll();
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        queue.stop();
    }
}
