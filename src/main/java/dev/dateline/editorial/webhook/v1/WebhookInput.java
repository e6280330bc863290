package dev.dateline.editorial.webhook.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.webhook.WebhookContent;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "WebhookInput", description = "A webhook as an administrator states it.", requiredProperties = { "name", "url" },
        examples = "{\"name\": \"Site build\", \"url\": \"https://build.example/hooks/site\", \"resources\": [\"article\"]}")
record WebhookInput(
        @Schema(maxLength = WebhookContent.MAX_NAME, description = WebhookInput.NAME, examples = "Site build") String name,
        @Schema(maxLength = WebhookContent.MAX_URL, format = "uri", description = WebhookInput.URL,
                examples = "https://build.example/hooks/site") String url,
        @Schema(nullable = true, maxItems = WebhookContent.MAX_RESOURCES, uniqueItems = true,
                description = WebhookInput.RESOURCES,
                examples = "[\"article\"]") List<ResourceKind> resources,
        @Schema(nullable = true, minimum = "0", maximum = "3600", description = WebhookInput.DELAY,
                examples = "30") Integer delay,
        @Schema(nullable = true, description = WebhookInput.ACTIVE, examples = "true") Boolean active) {

    static final String NAME = "What the webhook is for.";
    static final String URL = "URL of the receiver, http or https, without credentials and fragment. Redirects are not followed.";
    static final String RESOURCES = "Only changes of these kinds of resources are sent; empty for all, the default.";
    static final String DELAY = "For how many seconds changes are collected before a message, such as for a build of a site;"
            + " default 0.";
    static final String ACTIVE = "Whether messages are sent; default true. What changes while it is false is sent once it is true"
            + " again. A receiver that responds 410 makes it false.";

    WebhookContent toContent() {
        return new WebhookContent(name, url, resources, delay == null ? 0 : delay, active == null || active);
    }
}
