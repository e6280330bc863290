package dev.dateline.security;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.vocabulary.WireName;

/** An API key; only its hash and its first characters are stored. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    public static final int MAX_NAME = 100;
    public static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} .@_-]*+";
    public static final String NAME_MESSAGE =
            "must begin with a letter or digit and have only letters, digits, spaces, dots, @, _"
                    + " and -";

    private static final int PREFIX = 8;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String role;

    @Column(nullable = false)
    private String prefix;

    @Column(nullable = false)
    private String hash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiKey() {
    }

    /**
     * @param secret the key itself
     * @param createdBy the name of the key with which it is created
     * @param expiresAt may be null
     */
    ApiKey(String name, Role role, String secret, String createdBy, Instant createdAt, Instant expiresAt) {
        this.name = name;
        this.role = WireName.of(role);
        this.prefix = secret.substring(0, PREFIX);
        this.hash = KeyHash.of(secret);
        this.createdAt = createdAt;
        this.createdBy = createdBy;
        this.expiresAt = expiresAt;
    }

    /** The key of a request; empty for that of the configuration, which is not stored, and for tokens. */
    public static Optional<ApiKey> of(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ApiKey.class.getName()));
    }

    /** It is not valid from now on. */
    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }

    boolean isValid(Instant now) {
        return revokedAt == null && !isExpired(now);
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return Role.of(role);
    }

    public String prefix() {
        return prefix;
    }

    String hash() {
        return hash;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public String createdBy() {
        return createdBy;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
