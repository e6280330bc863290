package dev.dateline.editorial.imports.pending;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.dateline.editorial.article.MediaUsage;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.pending.PendingReferences.UnresolvedUsage;
import dev.dateline.vocabulary.UsageRole;

/** A reference of an article or author to a media item that does not exist yet. */
@Entity
@Table(name = "unresolved_reference")
class UnresolvedReference {

    static final String PORTRAIT = "portrait";
    static final String BODY = "body";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "source_id", nullable = false)
    private UUID sourceId;

    @Column(name = "external_id", nullable = false)
    private String externalId;

    private Integer position;

    @Enumerated(EnumType.STRING)
    private UsageRole role;

    private String caption;

    @Column(name = "alt_text")
    private String altText;

    private String credit;

    @Column(name = "import_run", nullable = false)
    private UUID importRun;

    @Column(nullable = false)
    private long line;

    @Column(nullable = false)
    private String item;

    @Column(nullable = false)
    private String field;

    protected UnresolvedReference() {
    }

    private UnresolvedReference(UUID sourceId, String externalId, Integer position, String field, EntryLog log) {
        this.sourceId = sourceId;
        this.externalId = externalId;
        this.position = position;
        this.field = field;
        this.importRun = log.run();
        this.line = log.line();
        this.item = log.item();
    }

    static UnresolvedReference portrait(UUID author, String externalId, EntryLog log) {
        return new UnresolvedReference(author, externalId, null, PORTRAIT, log);
    }

    static UnresolvedReference inBody(UUID article, String externalId, EntryLog log) {
        return new UnresolvedReference(article, externalId, null, BODY, log);
    }

    static UnresolvedReference usage(UUID article, UnresolvedUsage usage, EntryLog log) {
        var reference = new UnresolvedReference(article, usage.externalId(), usage.position(),
                "media[" + usage.position() + "].media.externalId", log);
        reference.role = usage.role();
        reference.caption = usage.caption();
        reference.altText = usage.altText();
        reference.credit = usage.credit();
        return reference;
    }

    UUID sourceId() {
        return sourceId;
    }

    String externalId() {
        return externalId;
    }

    int position() {
        return position;
    }

    MediaUsage resolved(UUID media) {
        return new MediaUsage(media, role, caption, altText, credit);
    }

    Finding note() {
        return Finding
                .note(NoteCode.REFERENCE_UNRESOLVED, line, item, field, "refers to a media item that has not been imported; "
                        + "the reference is resolved when the item is imported")
                .withValue(externalId);
    }
}
