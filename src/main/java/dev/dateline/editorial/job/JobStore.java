package dev.dateline.editorial.job;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** All jobs. Each change has its own transaction, so that all nodes see it at once. */
@ApplicationScoped
public class JobStore {

    /** An import of a large file has a row for each line. */
    private static final int DELETED_AT_ONCE = 10;

    private final JobRepository jobs;
    private final Event<JobCancelled> cancelled;
    private final Clock clock;
    /** Identifies this process; after a restart, the process is another owner. */
    private final UUID owner = UUID.randomUUID();

    JobStore(JobRepository jobs, Event<JobCancelled> cancelled, Clock clock) {
        this.jobs = jobs;
        this.cancelled = cancelled;
        this.clock = clock;
    }

    public Optional<Job> find(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.findByIdOptional(id));
    }

    public List<Job> listByIds(Collection<UUID> ids) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.listByIds(ids));
    }

    /** The queued and running jobs of a kind, the oldest first. */
    public List<Job> listUnfinished(JobKind kind) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.listUnfinished(kind));
    }

    /** The queued and running jobs among these. */
    public Set<UUID> unfinished(Collection<UUID> ids) {
        return listByIds(ids).stream().filter(job -> job.finishedAt() == null).map(Job::id).collect(Collectors.toSet());
    }

    /** Joins the transaction of the caller, which queues the job after the commit. */
    public Job add(JobKind kind, JobInput input, long total) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var job = new Job(kind, input, total, owner, clock.instant());
            jobs.persistAndFlush(job);
            jobs.beat(List.of(job.id()), owner);
            return job;
        });
    }

    /** Stops a queued or running job soon; finished jobs do not change. */
    public void cancel(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            if (jobs.requestCancel(id)) {
                cancelled.fire(new JobCancelled(id));
            }
        });
    }

    void deleteFinished(Duration keep) {
        QuarkusTransaction.requiringNew().run(() -> jobs.deleteFinished(keep, DELETED_AT_ONCE));
    }

    boolean start(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.start(id, owner));
    }

    boolean progress(UUID id, long done, long total) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.progress(id, owner, done, total));
    }

    /** Ends a job of this node in the transaction of the caller, together with its result; false if it has another owner. */
    public boolean complete(UUID id) {
        return QuarkusTransaction.joiningExisting().call(() -> jobs.close(id, owner, JobStatus.DONE, null));
    }

    void close(UUID id, JobStatus status, String failure) {
        QuarkusTransaction.requiringNew().run(() -> jobs.close(id, owner, status, failure));
    }

    void release(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> jobs.release(id, owner));
    }

    void beat(Collection<UUID> ids) {
        QuarkusTransaction.requiringNew().run(() -> jobs.beat(ids, owner));
    }

    List<Job> adopt(Duration silence) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.adopt(owner, silence));
    }
}
