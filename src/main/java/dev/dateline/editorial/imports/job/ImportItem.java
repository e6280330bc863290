package dev.dateline.editorial.imports.job;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.vocabulary.ResourceKind;

/** The stored result of an entry of an import. */
@Entity
@Table(name = "import_item")
public class ImportItem {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "job_id", nullable = false)
    private UUID jobId;

    @Column(nullable = false)
    private long line;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EntryOutcome outcome;

    @Column(name = "resource_id")
    private UUID resourceId;

    @Column(name = "external_id")
    private String externalId;

    private String slug;

    private String path;

    protected ImportItem() {
    }

    ImportItem(UUID jobId, EntryResult result) {
        this.jobId = jobId;
        this.line = result.line();
        this.kind = result.kind();
        this.outcome = result.outcome();
        this.resourceId = result.id();
        this.externalId = result.externalId();
        this.slug = result.slug();
        this.path = result.path();
    }

    UUID id() {
        return id;
    }

    long line() {
        return line;
    }

    public EntryResult result() {
        return new EntryResult(line, kind, outcome, resourceId, externalId, slug, path);
    }
}
