package dev.dateline.editorial.imports.job;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobInput;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobListRepository;
import dev.dateline.editorial.job.JobStore;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** The stored imports with their reports. */
@ApplicationScoped
public class ImportLog {

    private final ImportJobRepository jobs;
    private final ImportFindingRepository findings;
    private final ImportItemRepository items;
    private final JobListRepository lists;
    private final JobStore states;

    ImportLog(ImportJobRepository jobs, ImportFindingRepository findings, ImportItemRepository items, JobListRepository lists,
            JobStore states) {
        this.lists = lists;
        this.jobs = jobs;
        this.findings = findings;
        this.items = items;
        this.states = states;
    }

    public Optional<LoggedJob> find(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.findLogged(id)
                .map(logged -> logged.with(findings.listOf(id).stream().map(ImportFinding::finding).toList())));
    }

    /** Without findings, in the order {@link JobListRepository#NEWEST}. */
    public Slice<LoggedJob> list(PageRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lists.list(ImportJob.class, LoggedJob.class, request, logged -> logged.job().id()));
    }

    Job add(ImportFormat format, ImportOptions options, long bytes) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var state = states.add(JobKind.IMPORT, JobInput.FILE, bytes);
            jobs.persist(new ImportJob(state.id(), format, options, bytes));
            return state;
        });
    }

    ImportJob get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findById(id));
    }

    /** The queued and running jobs among these. */
    Set<UUID> unfinished(Collection<UUID> ids) {
        return states.unfinished(ids);
    }

    void progress(UUID id, ImportReport soFar, List<Finding> newlyFound) {
        QuarkusTransaction.requiringNew().run(() -> {
            jobs.findById(id).progress(soFar);
            newlyFound.forEach(finding -> findings.persist(new ImportFinding(id, finding)));
        });
    }

    void keep(UUID id, List<EntryResult> results) {
        QuarkusTransaction.requiringNew()
                .run(() -> items.insert(results.stream().map(result -> new ImportItem(id, result)).toList()));
    }

    /** The results of the entries of an import; empty if there is no such import. */
    public Optional<Slice<EntryResult>> findItems(UUID id, PageRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.findByIdOptional(id).map(job -> {
            var slice = items.list(id, request);
            return slice.withItems(slice.items().stream().map(ImportItem::result).toList());
        }));
    }

    /**
     * @param findings in line order, the first 1,000 rejections and the first 1,000 notes; the report has the total counts
     */
    public record LoggedJob(Job state, ImportJob job, List<Finding> findings) {

        LoggedJob(Job state, ImportJob job) {
            this(state, job, List.of());
        }

        private LoggedJob with(List<Finding> all) {
            return new LoggedJob(state, job, all);
        }
    }
}
