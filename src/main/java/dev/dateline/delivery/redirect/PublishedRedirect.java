package dev.dateline.delivery.redirect;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** A former slug or path of a public resource, which no other resource has now. */
@Entity
@Immutable
@Table(name = "redirect")
public class PublishedRedirect {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RedirectedResource resource;

    @Column(name = "from_address")
    private String from;

    @Column(name = "to_address")
    private String to;

    @Column(name = "target_id")
    private UUID targetId;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PublishedRedirect() {
    }

    /** The same whenever the address redirects. */
    public UUID id() {
        return id;
    }

    public RedirectedResource resource() {
        return resource;
    }

    public String from() {
        return from;
    }

    /** The current slug or path of the target. */
    public String to() {
        return to;
    }

    public UUID targetId() {
        return targetId;
    }

    /** When the redirect began or last got another {@code to}. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
