package dev.dateline.editorial.webhook.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WebhookList", description = "All webhooks, at most 100.")
record WebhookList(@Schema(required = true, description = "By name.") List<WebhookRepresentation> data) {
}
