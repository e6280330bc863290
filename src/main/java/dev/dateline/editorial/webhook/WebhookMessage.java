package dev.dateline.editorial.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.SharedDescriptions;

/**
 * A message to a receiver; its content has the structure that Standard Webhooks 1.0 recommends.
 *
 * @param id the same if the message is repeated
 */
public record WebhookMessage(String id, Content content) {

    /** @param number among the messages of the webhook */
    static WebhookMessage of(UUID webhook, long number, List<WebhookChange> changes) {
        return new WebhookMessage(webhook + "-" + number,
                new Content("changes", changes.get(changes.size() - 1).at(), new Data(webhook, changes)));
    }

    /** Tests a receiver. */
    static WebhookMessage ping(UUID webhook, Instant now) {
        return new WebhookMessage(UUID.randomUUID().toString(), new Content("ping", now, new Data(webhook, List.of())));
    }

    int size() {
        return content.data().changes().size();
    }

    @Schema(name = "WebhookMessage", description = "What a receiver gets.")
    public record Content(
            @Schema(required = true, description = "Kind of the message: `changes`, or `ping` for a test.",
                    enumeration = {
                            "changes", "ping" },
                    examples = "changes") String type,
            @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant timestamp,
            @Schema(required = true) Data data){
    }

    @Schema(name = "WebhookMessageData", description = "The content of a message.")
    public record Data(
            @Schema(required = true, description = "Id of the webhook that sends it.") UUID webhook,
            @Schema(required = true, description = "Changes in commit order, at most 100; none in a ping.") //
            List<WebhookChange> changes) {
    }
}
