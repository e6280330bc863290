package dev.dateline.security;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** An API key; only its hash is stored. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String role;

    @Column(nullable = false)
    private String hash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    protected ApiKey() {
    }

    ApiKey(String name, String role, String hash, Instant createdAt) {
        this.name = name;
        this.role = role;
        this.hash = hash;
        this.createdAt = createdAt;
    }

    public String name() {
        return name;
    }

    public String role() {
        return role;
    }

    String hash() {
        return hash;
    }
}
