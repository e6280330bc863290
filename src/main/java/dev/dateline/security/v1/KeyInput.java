package dev.dateline.security.v1;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.security.ApiKey;
import dev.dateline.security.Role;

@Schema(name = "ApiKeyInput", description = "A new API key.", examples = "{\"name\": \"desk\", \"role\": \"editor\"}")
record KeyInput(
        @JsonProperty(required = true) @NotNull @Size(max = ApiKey.MAX_NAME)
        @Pattern(regexp = ApiKey.NAME, message = ApiKey.NAME_MESSAGE)
        @Schema(required = true, description = "Name of the person or program that uses the key; no other valid key has it.",
                examples = "desk") String name,
        @JsonProperty(required = true) @NotNull
        @Schema(required = true, description = "`viewer` reads, `author` also writes its own drafts,"
                + " `editor` writes, publishes and deletes everything, also sections, tags and authors, `admin` also manages"
                + " imports and keys, and deletes articles permanently.") Role role,
        @Schema(nullable = true, description = "End of the validity, in the future; null for no end.") Instant expiresAt) {
}
