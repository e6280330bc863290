package dev.dateline.editorial.webhook.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.webhook.Webhook;
import dev.dateline.editorial.webhook.WebhookService.WithSecret;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "Webhook", description = "A receiver of public changes.")
record WebhookRepresentation(
        @Schema(required = true, description = SharedDescriptions.ID) UUID id,
        @Schema(required = true, description = WebhookInput.NAME, examples = "Site build") String name,
        @Schema(required = true, format = "uri", description = WebhookInput.URL,
                examples = "https://build.example/hooks/site") String url,
        @Schema(required = true, description = WebhookInput.RESOURCES, examples = "[\"article\"]") List<ResourceKind> resources,
        @Schema(required = true, description = WebhookInput.DELAY, examples = "30") int delay,
        @Schema(required = true, description = WebhookInput.ACTIVE, examples = "true") boolean active,
        @Schema(required = true, nullable = true, description = "The secret that signs the messages: only in the response that"
                + " creates it, null afterwards.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=") String secret,
        @Schema(required = true, description = SharedDescriptions.VERSION) int version,
        @Schema(required = true, description = SharedDescriptions.CREATED_WITH, examples = "admin") String createdBy,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, description = SharedDescriptions.UPDATED_AT) Instant updatedAt) {

    static WebhookRepresentation of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookRepresentation of(WithSecret created) {
        return of(created.webhook(), created.secret().text());
    }

    private static WebhookRepresentation of(Webhook webhook, String secret) {
        var content = webhook.content();
        return new WebhookRepresentation(webhook.id(), content.name(), content.url(), content.resources(), content.delay(),
                content.active(), secret, webhook.version(), webhook.createdBy(), webhook.createdAt(), webhook.updatedAt());
    }
}
