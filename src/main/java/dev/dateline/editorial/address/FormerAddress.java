package dev.dateline.editorial.address;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import dev.dateline.vocabulary.ResourceKind;

/** A former slug or path of a resource. It refers to the resource by id, so that redirects need a single hop. */
@Entity
@Table(name = "former_address")
public class FormerAddress {

    @EmbeddedId
    private Key key;

    @Column(name = "target_id", nullable = false)
    private UUID targetId;

    @Column(name = "once_public", nullable = false)
    private boolean oncePublic = true;

    protected FormerAddress() {
    }

    @Embeddable
    record Key(@Enumerated(EnumType.STRING) @Column(nullable = false) ResourceKind kind,
            @Column(nullable = false) String address) implements Serializable {
    }
}
