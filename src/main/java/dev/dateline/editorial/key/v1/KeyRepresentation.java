package dev.dateline.editorial.key.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.security.ApiKey;
import dev.dateline.security.ApiKeyService.CreatedKey;
import dev.dateline.security.Role;

@Schema(name = "ApiKey", description = "An API key.")
record KeyRepresentation(
        @Schema(required = true, description = "Id of the key.") UUID id,
        @Schema(required = true, description = "Name of the person or program that uses the key; `createdBy` and `savedBy` of"
                + " articles have it.", examples = "desk") String name,
        @Schema(required = true, description = "What the key may do.") Role role,
        @Schema(required = true, description = "The first eight characters of the key.", examples = "k3YqW0aZ") String prefix,
        @Schema(required = true, nullable = true, description = "The key itself: only in the response to its creation, null"
                + " afterwards.", examples = "k3YqW0aZb1uXn5fQe7Lr2TtVwHj9CmDs4GpKy6RzE8o") String key,
        @Schema(required = true, description = "When the key was created.") Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.CREATED_WITH, examples = "admin") String createdBy,
        @Schema(required = true, nullable = true,
                description = "The key is not valid from this time on; null for no end.") Instant expiresAt,
        @Schema(required = true, nullable = true, description = "Time of the last use, to within five minutes; null if it has"
                + " not been used.") Instant lastUsedAt,
        @Schema(required = true, nullable = true,
                description = "When the key was revoked; null if it was not.") Instant revokedAt) {

    static KeyRepresentation of(ApiKey key) {
        return of(key, null);
    }

    static KeyRepresentation of(CreatedKey created) {
        return of(created.key(), created.secret());
    }

    private static KeyRepresentation of(ApiKey key, String secret) {
        return new KeyRepresentation(key.id(), key.name(), key.role(), key.prefix(), secret, key.createdAt(), key.createdBy(),
                key.expiresAt(), key.lastUsedAt(), key.revokedAt());
    }
}
