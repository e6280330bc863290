package dev.dateline.editorial.imports.job;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.imports.run.ImportReport;

/** The input and counts of an import; its id is the id of the job. */
@Entity
@Table(name = "import_job")
public class ImportJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ImportFormat format;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private ImportOptions options;

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "created_resources")
    private CreatedResources createdResources;

    protected ImportJob() {
    }

    ImportJob(UUID id, ImportFormat format, ImportOptions options, long bytesTotal) {
        this.id = id;
        this.format = format;
        this.options = options;
        this.bytesTotal = bytesTotal;
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
        createdResources = soFar.createdResources();
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

    public long bytesTotal() {
        return bytesTotal;
    }

    public ImportReport report() {
        return new ImportReport(bytesRead, created, updated, unchanged, rejected, notes, published,
                unpublished, createdResources == null ? CreatedResources.NONE : createdResources);
    }
}
