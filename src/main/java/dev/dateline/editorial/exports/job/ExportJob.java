package dev.dateline.editorial.exports.job;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.article.edit.ArticleCriteria;
import dev.dateline.editorial.exports.ExportFormat;

/** The input and the result of an export; its id is the id of the job. */
@Entity
@Table(name = "export_job")
public class ExportJob {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ExportFormat format;

    @JdbcTypeCode(SqlTypes.JSON)
    private ArticleCriteria selection;

    private Long lines;

    private Long bytes;

    @Column(name = "available_until")
    private Instant availableUntil;

    protected ExportJob() {
    }

    ExportJob(UUID id, ExportFormat format, ArticleCriteria selection) {
        this.id = id;
        this.format = format;
        this.selection = selection;
    }

    void complete(long lines, long bytes, Instant availableUntil) {
        this.lines = lines;
        this.bytes = bytes;
        this.availableUntil = availableUntil;
    }

    public UUID id() {
        return id;
    }

    public ExportFormat format() {
        return format;
    }

    /** Null for all content. */
    public ArticleCriteria selection() {
        return selection;
    }

    /** Null until the export is done, like the following. */
    public Long lines() {
        return lines;
    }

    /** Of the file, which is compressed. */
    public Long bytes() {
        return bytes;
    }

    /** When the file is deleted. */
    public Instant availableUntil() {
        return availableUntil;
    }
}
