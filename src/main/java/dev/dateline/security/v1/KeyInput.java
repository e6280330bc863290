package dev.dateline.security.v1;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.security.Role;

@Schema(name = "ApiKeyInput", description = "A new API key.", examples = "{\"name\": \"desk\", \"role\": \"editor\"}")
record KeyInput(
        @JsonProperty(required = true) @NotNull @Size(max = 100) @Pattern(regexp = KeyInput.NAME, message = KeyInput.MESSAGE)
        @Schema(required = true, description = "Name of the person or program that uses the key; no other valid key has it.",
                examples = "desk") String name,
        @JsonProperty(required = true) @NotNull
        @Schema(required = true, description = "`viewer` reads, `author` also writes its own drafts,"
                + " `editor` writes and publishes everything, `admin` also manages imports, jobs, sections, tags and keys.") Role role,
        @Schema(nullable = true, description = "End of the validity, in the future; null for no end.") Instant expiresAt) {

    static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} .@_-]*+";
    static final String MESSAGE = "must begin with a letter or digit and have only letters, digits, spaces, dots, @, _ and -";
}
