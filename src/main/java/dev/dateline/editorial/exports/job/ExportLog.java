package dev.dateline.editorial.exports.job;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.exports.ExportFormat;
import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobInput;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobListRepository;
import dev.dateline.editorial.job.JobStore;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;

/** The stored exports. */
@ApplicationScoped
public class ExportLog {

    private final ExportJobRepository jobs;
    private final JobListRepository lists;
    private final JobStore states;

    ExportLog(ExportJobRepository jobs, JobListRepository lists, JobStore states) {
        this.lists = lists;
        this.jobs = jobs;
        this.states = states;
    }

    public Optional<LoggedExport> find(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.findLogged(id));
    }

    /** In the order {@link JobListRepository#NEWEST}. */
    public Slice<LoggedExport> list(PageRequest request) {
        return QuarkusTransaction.requiringNew()
                .call(() -> lists.list(ExportJob.class, LoggedExport.class, request, logged -> logged.job().id()));
    }

    Job add(ExportFormat format, ArticleCriteria selection) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var state = states.add(JobKind.EXPORT, JobInput.FILE, 0);
            jobs.persist(new ExportJob(state.id(), format, selection));
            return state;
        });
    }

    /**
     * Ends the job too: a process that dies between would leave a failed export with a file.
     *
     * @return false if another node has ended the job
     */
    boolean complete(UUID id, long lines, long bytes, Instant availableUntil) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var isOwn = states.complete(id);
            if (isOwn) {
                jobs.findById(id).complete(lines, bytes, availableUntil);
            }
            return isOwn;
        });
    }

    /** The jobs among these that are queued or running, or whose file is still available. */
    Set<UUID> needed(Collection<UUID> ids, Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var needed = new HashSet<>(states.unfinished(ids));
            jobs.listAvailable(ids, now).forEach(job -> needed.add(job.id()));
            return needed;
        });
    }

    public record LoggedExport(Job state, ExportJob job) {
    }
}
