package dev.dateline.editorial.imports.job;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;

/** One import that was asked for over the management API, how far it is, and what became of it. */
@Entity
@Table(name = "import_job")
public class ImportJob {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportFormat format;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private ImportOptions options;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private JobStatus status = JobStatus.QUEUED;

    @Column(name = "bytes_total", nullable = false)
    private long bytesTotal;

    @Column(name = "bytes_read", nullable = false)
    private long bytesRead;

    @Column(nullable = false)
    private long created;

    @Column(nullable = false)
    private long updated;

    @Column(nullable = false)
    private long unchanged;

    @Column(nullable = false)
    private long rejected;

    @Column(nullable = false)
    private long notes;

    @Column(nullable = false)
    private long published;

    @Column(nullable = false)
    private long unpublished;

    private String failure;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected ImportJob() {
    }

    ImportJob(ImportFormat format, ImportOptions options, long bytesTotal) {
        this.format = format;
        this.options = options;
        this.bytesTotal = bytesTotal;
    }

    void start(Instant now) {
        status = JobStatus.RUNNING;
        startedAt = now;
    }

    void progress(ImportReport soFar) {
        bytesRead = soFar.bytesRead();
        created = soFar.created();
        updated = soFar.updated();
        unchanged = soFar.unchanged();
        rejected = soFar.rejected();
        notes = soFar.notes();
        published = soFar.published();
        unpublished = soFar.unpublished();
    }

    void finish(Instant now) {
        status = JobStatus.DONE;
        finishedAt = now;
    }

    void fail(String reason, Instant now) {
        status = JobStatus.FAILED;
        failure = reason;
        finishedAt = now;
    }

    public UUID id() {
        return id;
    }

    public ImportFormat format() {
        return format;
    }

    public ImportOptions options() {
        return options;
    }

    public JobStatus status() {
        return status;
    }

    public long bytesTotal() {
        return bytesTotal;
    }

    public ImportReport report() {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected, notes, published,
                unpublished);
    }

    public String failure() {
        return failure;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant finishedAt() {
        return finishedAt;
    }
}
