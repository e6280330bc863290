package dev.dateline.editorial.imports.job;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dateline.editorial.imports.Refusal;

/** A refusal, kept with the import that it happened in. */
@Entity
@Table(name = "import_refusal")
class KeptRefusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "job_id", nullable = false)
    private UUID jobId;

    @Column(nullable = false)
    private long line;

    private String item;

    private String field;

    @Column(nullable = false)
    private String reason;

    protected KeptRefusal() {
    }

    KeptRefusal(UUID jobId, Refusal refusal) {
        this.jobId = jobId;
        this.line = refusal.line();
        this.item = refusal.item();
        this.field = refusal.field();
        this.reason = refusal.reason();
    }

    Refusal refusal() {
        return new Refusal(line, item, field, reason);
    }
}
