package dev.dateline.editorial.key.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.security.ApiKey;
import dev.dateline.security.Permission;
import dev.dateline.security.Role;

@Schema(name = "Caller", description = "Who sends the request.")
record CallerRepresentation(
        @Schema(required = true, description = "Name of the caller, which `createdBy` and `savedBy` of their articles have.",
                examples = "desk") String name,
        @Schema(required = true, description = "Role of the caller.") Role role,
        @Schema(required = true,
                description = "What the role may do: `writeArticles` and `publish` apply to all articles,"
                        + " `writeReferences` to everything that articles refer to, such as sections and tags.") List<Permission> permissions,
        @Schema(required = true, nullable = true, description = "The first eight characters of the API key; null if it is not"
                + " stored, such as the one of the configuration.", examples = "k3YqW0aZ") String prefix,
        @Schema(required = true, nullable = true,
                description = "When the API key expires; null for no end.") Instant expiresAt) {

    static CallerRepresentation of(String name, Role role, Optional<ApiKey> key) {
        return new CallerRepresentation(name, role, Permission.of(role), key.map(ApiKey::prefix).orElse(null),
                key.map(ApiKey::expiresAt).orElse(null));
    }
}
