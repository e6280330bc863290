package dev.dateline.delivery.address;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import dev.dateline.vocabulary.ResourceKind;

/** A former slug or path of a public resource. */
@Entity
@Immutable
@Table(name = "former_address")
public class PublishedAddress {

    @EmbeddedId
    private Key key;

    @Column(name = "target_id")
    private UUID targetId;

    protected PublishedAddress() {
    }

    public UUID targetId() {
        return targetId;
    }

    @Embeddable
    public record Key(@Enumerated(EnumType.STRING) ResourceKind kind, String address) implements Serializable {
    }
}
