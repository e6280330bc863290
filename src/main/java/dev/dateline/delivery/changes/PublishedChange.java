package dev.dateline.delivery.changes;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.vocabulary.ChangeKind;
import dev.dateline.vocabulary.ResourceKind;

/** The latest change of a resource that is or was public. */
@Entity
@Immutable
@Table(name = "change")
public class PublishedChange {

    @EmbeddedId
    private Key key;

    private long sequence;

    @Enumerated(EnumType.STRING)
    @Column(name = "change")
    private ChangeKind kind;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected PublishedChange() {
    }

    public ResourceKind resource() {
        return key.resource();
    }

    public UUID id() {
        return key.id();
    }

    /** Increases in the order in which changes became visible. */
    long sequence() {
        return sequence;
    }

    public ChangeKind kind() {
        return kind;
    }

    public Instant changedAt() {
        return changedAt;
    }

    @Embeddable
    public record Key(@Enumerated(EnumType.STRING) ResourceKind resource,
            @Column(name = "resource_id") UUID id) implements Serializable {
    }
}
