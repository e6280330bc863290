package dev.dateline.editorial.content;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** Base class of editorial entities: a UUIDv7 (RFC 9562), a version that counts changes, and two times. */
@MappedSuperclass
public abstract class VersionedEntity {

    protected static final int FIRST_VERSION = 1;

    @Id
    @NewId
    private UUID id;

    @Version
    private int version = FIRST_VERSION;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    protected VersionedEntity() {
    }

    protected VersionedEntity(Instant now) {
        this(now, FIRST_VERSION);
    }

    protected VersionedEntity(Instant now, int version) {
        this.version = version;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @param assigned the id of a new entity; null generates one */
    protected void assign(UUID assigned) {
        this.id = assigned;
    }

    protected void touch(Instant now) {
        this.updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
