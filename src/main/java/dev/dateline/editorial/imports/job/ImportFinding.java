package dev.dateline.editorial.imports.job;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dateline.editorial.imports.Finding;

/** A stored finding of an import. */
@Entity
@Table(name = "import_finding")
class ImportFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "job_id", nullable = false)
    private UUID jobId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Finding.Severity severity;

    @Enumerated(EnumType.STRING)
    private Finding.NoteCode code;

    @Column(nullable = false)
    private long line;

    private String item;

    private String field;

    private String value;

    @Column(nullable = false)
    private String message;

    private String nearest;

    protected ImportFinding() {
    }

    ImportFinding(UUID jobId, Finding finding) {
        this.jobId = jobId;
        this.severity = finding.severity();
        this.code = finding.code();
        this.line = finding.line();
        this.item = finding.item();
        this.field = finding.field();
        this.value = finding.value();
        this.message = finding.message();
        this.nearest = finding.nearest();
    }

    Finding finding() {
        return new Finding(severity, code, line, item, field, value, message, nearest);
    }
}
