package dev.dateline.editorial.job;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.UuidGenerator;

import dev.dateline.vocabulary.ResourceKind;

/** Work that takes longer than a request, with progress and outcome. Each change is one statement. */
@Entity
public class Job {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private JobKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private JobStatus status = JobStatus.QUEUED;

    /** The process that has the job in its queue; null if none has. */
    private UUID owner;

    @Column(name = "heartbeat_at", nullable = false)
    private Instant heartbeatAt;

    @Column(name = "cancel_requested", nullable = false)
    private boolean cancelRequested;

    @Enumerated(EnumType.STRING)
    private ResourceKind resource;

    @Column(name = "subject_id")
    private UUID subject;

    @Column(name = "target_id")
    private UUID target;

    private String slug;

    @Column(name = "steps_total", nullable = false)
    private long total;

    @Column(name = "steps_done", nullable = false)
    private long done;

    private String failure;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Job() {
    }

    Job(JobKind kind, JobInput input, long total, UUID owner, Instant now) {
        this.kind = kind;
        this.resource = input.resource();
        this.subject = input.subject();
        this.target = input.target();
        this.slug = input.slug();
        this.total = total;
        this.owner = owner;
        this.createdAt = now;
        this.heartbeatAt = now;
    }

    public UUID id() {
        return id;
    }

    public JobKind kind() {
        return kind;
    }

    public JobStatus status() {
        return status;
    }

    public JobInput input() {
        return new JobInput(resource, subject, target, slug);
    }

    /** The number of bytes of the file, of lines to export, or of articles to change. */
    public long total() {
        return total;
    }

    public long done() {
        return done;
    }

    public String failure() {
        return failure;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
