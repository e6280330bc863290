package dev.dateline.editorial.preview.v1;

import java.time.Duration;
import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.content.Violations;

@Schema(name = "PreviewLinkInput", description = "How long a preview link is valid: until a time, or for a duration.",
        examples = "{\"validFor\": \"PT48H\"}")
record PreviewLinkInput(
        @Schema(nullable = true, description = "End of the validity, in the future and within 30 days.") Instant expiresAt,
        @Schema(nullable = true,
                description = "Duration of the validity (ISO 8601), at most 30 days; 24 hours by default.") Duration validFor) {

    private static final Duration DEFAULT = Duration.ofHours(24);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** The default validity. */
    static PreviewLinkInput none() {
        return new PreviewLinkInput(null, null);
    }

    Instant end(Instant now) {
        var violations = new Violations();
        if (expiresAt != null && validFor != null) {
            violations.add("validFor", validFor.toString(), "must not be combined with expiresAt");
        }
        var end = expiresAt == null ? now.plus(limited()) : expiresAt;
        var field = expiresAt == null ? "validFor" : "expiresAt";
        var value = expiresAt == null ? String.valueOf(validFor) : expiresAt.toString();
        if (!end.isAfter(now)) {
            violations.add(field, value, expiresAt == null ? "must be positive" : "must be in the future");
        } else if (end.isAfter(now.plus(LONGEST))) {
            violations.add(field, value, expiresAt == null ? "must be at most 30 days" : "must be within 30 days");
        }
        violations.throwIfAny();
        return end;
    }

    /** Not much longer than permitted: a time can overflow. */
    private Duration limited() {
        return validFor == null ? DEFAULT : validFor.compareTo(LONGEST) > 0 ? LONGEST.plusSeconds(1)
                : validFor.isNegative() ? Duration.ZERO : validFor;
    }
}
