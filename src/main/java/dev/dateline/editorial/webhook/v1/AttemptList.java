package dev.dateline.editorial.webhook.v1;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.webhook.WebhookAttempt;
import dev.dateline.editorial.webhook.WebhookProgressRepository.Progress;

@Schema(name = "WebhookAttemptList", description = "How a webhook is doing.")
record AttemptList(
        @Schema(required = true, description = "Number of failed attempts since the last success.", examples = "0") int failures,
        @Schema(required = true, nullable = true, description = "Since when changes have been waiting that the receiver has not"
                + " acknowledged; null if there are none. Not updated while the webhook is not active.") Instant waitingSince,
        @Schema(required = true, nullable = true,
                description = "When the next attempt is due; null if nothing is waiting, an attempt is"
                        + " running, or the webhook is not active.") Instant nextAttemptAt,
        @Schema(required = true, description = "The latest attempts, at most 100, the latest first.") //
        List<AttemptRepresentation> data) {

    static AttemptList of(Progress progress, List<WebhookAttempt> attempts) {
        return new AttemptList(progress.failures(), progress.waitingSince(), progress.nextAttemptAt(),
                attempts.stream().map(AttemptRepresentation::of).toList());
    }
}
