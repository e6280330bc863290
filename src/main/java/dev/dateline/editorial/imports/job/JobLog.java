package dev.dateline.editorial.imports.job;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;

/** The imports there were and are, each step in a transaction of its own, so that everybody sees how far they have come. */
@ApplicationScoped
public class JobLog {

    private static final int NEWEST = 50;

    private final ImportJobRepository jobs;
    private final KeptFindingRepository findings;
    private final Clock clock;

    JobLog(ImportJobRepository jobs, KeptFindingRepository findings, Clock clock) {
        this.jobs = jobs;
        this.findings = findings;
        this.clock = clock;
    }

    public Optional<LoggedJob> find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(id).map(job -> new LoggedJob(job,
                findings.listOf(id).stream().map(KeptFinding::finding).toList())));
    }

    /** The newest 50, without their findings. */
    public List<LoggedJob> listNewest() {
        return QuarkusTransaction.requiringNew().call(() -> jobs.listNewest(NEWEST).stream()
                .map(job -> new LoggedJob(job, List.of())).toList());
    }

    ImportJob add(ImportFormat format, ImportOptions options, long bytes) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var job = new ImportJob(format, options, bytes);
            jobs.persist(job);
            return job;
        });
    }

    void start(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> jobs.findById(id).start(clock.instant()));
    }

    void progress(UUID id, ImportReport soFar, List<Finding> newlyFound) {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.findById(id).progress(soFar);
            newlyFound.forEach(finding -> findings.persist(new KeptFinding(id, finding)));
        });
    }

    void finish(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> jobs.findById(id).finish(clock.instant()));
    }

    void fail(UUID id, String reason) {
        QuarkusTransaction.requiringNew().run(() -> jobs.findById(id).fail(reason, clock.instant()));
    }

    void failUnfinished(String reason) {
        QuarkusTransaction.requiringNew().run(() -> jobs.listUnfinished()
                .forEach(job -> job.fail(reason, clock.instant())));
    }

    /**
     * @param findings in the order of their lines: the first 1,000 rejections and the first 1,000 notes; the report has the
     *        numbers of all
     */
    public record LoggedJob(ImportJob job, List<Finding> findings) {
    }
}
