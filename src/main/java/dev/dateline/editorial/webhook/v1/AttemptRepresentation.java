package dev.dateline.editorial.webhook.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.webhook.WebhookAttempt;

@Schema(name = "WebhookAttempt", description = "An attempt to send a message to a receiver.")
record AttemptRepresentation(
        @Schema(required = true, description = "Id of the message, in the header `webhook-id`; the same if it is repeated.",
                examples = "01a20d77-ae06-7dc5-8863-3f00843cff5b-4711") String message,
        @Schema(required = true, description = "When the attempt began.") Instant at,
        @Schema(required = true, description = "Duration in milliseconds.", examples = "87") long duration,
        @Schema(required = true, description = "Number of changes in the message; 0 for a ping.", examples = "3") int changes,
        @Schema(required = true, description = "Whether the receiver has acknowledged the message with a status of 200 to"
                + " 299.") boolean acknowledged,
        @Schema(required = true, nullable = true, description = "Status of the response; null if there was none.",
                examples = "204") Integer status,
        @Schema(required = true, nullable = true, description = "Why there was no response; null if there was one.",
                examples = "No response within 10 s.") String failure) {

    static AttemptRepresentation of(WebhookAttempt attempt) {
        return new AttemptRepresentation(attempt.message(), attempt.at(), attempt.duration().toMillis(), attempt.changes(),
                attempt.isAcknowledged(), attempt.status(), attempt.failure());
    }
}
