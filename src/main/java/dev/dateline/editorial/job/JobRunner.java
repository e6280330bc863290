package dev.dateline.editorial.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import dev.dateline.database.DatabaseConfig;
import dev.dateline.database.DatabaseFailure;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.operations.Episodes;
import dev.dateline.operations.FullDisk;
import dev.dateline.operations.Outage;

/**
 * Runs the jobs of this node and takes over those of dead nodes. If the end of a job cannot be stored because the database is
 * unavailable, it is stored with a later heartbeat.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final String INTERRUPTED =
            "The node stopped or lost its database connection before the job was complete. What is"
                    + " stored remains; repeat the request to complete it.";
    private static final String FAULT = "An internal error ended the job; see the log. What is stored remains; repeat the"
            + " request to complete it.";

    private final JobStore store;
    private final JobQueue queue;
    private final Map<JobKind, JobHandler> handlers;
    private final JobConfig config;
    private final DatabaseConfig database;
    private final Episodes episodes;
    private final Event<JobAccepted> accepted;
    /** Jobs in the queue of this node, or whose end is not stored yet. */
    private final Set<UUID> owned = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Runnable> unreported = new ConcurrentHashMap<>();

    JobRunner(JobStore store, JobQueue queue, @All List<JobHandler> handlers, JobConfig config, DatabaseConfig database,
            Episodes episodes, Event<JobAccepted> accepted) {
        this.store = store;
        this.queue = queue;
        this.handlers = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.config = config;
        this.database = database;
        this.episodes = episodes;
        this.accepted = accepted;
    }

    /** Queues a job of this node, which the current transaction stores, after its commit. */
    public void accept(Job job) {
        accept(job, () -> {});
    }

    /** @param preparation what to do between the commit and the job */
    public void accept(Job job, Runnable preparation) {
        accepted.fire(new JobAccepted(job, preparation));
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobAccepted event) {
        event.preparation().run();
        queue(event.job());
    }

    /** Queues a stored job of this node. */
    void queue(Job job) {
        owned.add(job.id());
        queue.add(job, this::run);
    }

    private void run(Job job) {
        Runnable end;
        try {
            end = end(job);
        } catch (Throwable e) {
            end = end(job, e);
        }
        report(job.id(), end);
    }

    private Runnable end(Job job) throws Exception {
        var handler = handlers.get(job.kind());
        if (queue.isStopping()) {
            return interrupted(job);
        }
        if (!store.start(job.id())) {
            return () -> store.close(job.id(), JobStatus.CANCELLED, null);
        }
        if (handler.run(new RunningJob(job, store, queue::isStopping))) {
            return () -> store.close(job.id(), JobStatus.DONE, null);
        }
        return queue.isStopping() ? interrupted(job) : () -> store.close(job.id(), JobStatus.CANCELLED, null);
    }

    private Runnable end(Job job, Throwable e) {
        if (e instanceof JobFailed || e instanceof ProblemException || e instanceof InvalidContent) {
            return () -> store.close(job.id(), JobStatus.FAILED, e.getMessage());
        }
        if (DatabaseFailure.of(e).filter(DatabaseFailure::isOutage).isPresent()) {
            LOG.errorf("The job %s (%s) was interrupted, the database is not available: %s", job.id(), job.kind(),
                    DatabaseFailure.cause(e).map(Throwable::getMessage).orElse(""));
            return interrupted(job);
        }
        var full = FullDisk.cause(e);
        if (full.isPresent()) {
            LOG.errorf("The job %s (%s) failed, the disk is full: %s", job.id(), job.kind(), full.get().getMessage());
            return () -> store.close(job.id(), JobStatus.FAILED, FullDisk.MESSAGE);
        }
        LOG.errorf(e, "The job %s (%s) failed", job.id(), job.kind());
        return () -> store.close(job.id(), JobStatus.FAILED, FAULT);
    }

    private Runnable interrupted(Job job) {
        return handlers.get(job.kind()).isResumable() ? () -> store.release(job.id())
                : () -> store.close(job.id(), JobStatus.FAILED, INTERRUPTED);
    }

    private void report(UUID id, Runnable end) {
        try {
            end.run();
            unreported.remove(id);
            owned.remove(id);
        } catch (RuntimeException | Error e) {
            Outage.of(e).ifPresentOrElse(outage -> episodes.report(outage.reason(), outage.detail()),
                    () -> LOG.errorf(e, "The end of the job %s cannot be reported yet", id));
            unreported.put(id, end);
        }
    }

    /** Resumable jobs of dead nodes continue here; others fail. */
    @Scheduled(every = "${dateline.jobs.heartbeat}", delayed = "${dateline.jobs.heartbeat}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        Map.copyOf(unreported).forEach(this::report);
        if (!owned.isEmpty()) {
            store.beat(Set.copyOf(owned));
        }
        adopt(config.ownerTimeout());
        store.deleteFinished(config.keep());
    }

    private void adopt(Duration silence) {
        for (var job : store.adopt(silence)) {
            if (handlers.get(job.kind()).isResumable()) {
                queue(job);
            } else {
                owned.add(job.id());
                report(job.id(), () -> store.close(job.id(), JobStatus.FAILED, INTERRUPTED));
            }
        }
    }

    /** An embedded database is used by one process at a time, and the previous one has ended. */
    void onStart(@Observes StartupEvent event) {
        if (database.embedded()) {
            adopt(Duration.ZERO);
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        queue.stop();
    }

    /** The job was stored, but is not queued yet. */
    record JobAccepted(Job job, Runnable preparation) {
    }
}
