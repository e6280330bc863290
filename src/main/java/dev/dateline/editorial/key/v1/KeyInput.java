package dev.dateline.editorial.key.v1;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.security.ApiKey;
import dev.dateline.security.Role;

@Schema(name = "ApiKeyInput", description = "A new API key.", examples = "{\"name\": \"desk\", \"role\": \"editor\"}")
record KeyInput(
        @NotNull @Size(max = ApiKey.MAX_NAME)
        @Pattern(regexp = ApiKey.NAME, message = ApiKey.NAME_MESSAGE)
        @Schema(required = true, description = "Name of the person or program that uses the key; no other valid key has"
                + " it. It begins with a letter or digit and has only letters and digits of any script, spaces, dots, @, _ and -."
                + " Not `admin`, `import`, `scheduler` or `server`.",
                examples = "desk") String name,
        @NotNull
        @Schema(required = true, description = "What the key permits: see the introduction of this document.") Role role,
        @Schema(nullable = true, description = "End of the validity, in the future; null for no end.") Instant expiresAt) {
}
