package dev.dateline.editorial.webhook;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import dev.dateline.editorial.content.PlainText;
import dev.dateline.editorial.content.VisibleText;
import dev.dateline.vocabulary.ResourceKind;
import dev.dateline.vocabulary.StorableText;

/**
 * What an administrator states about a webhook.
 *
 * @param resources only changes of these kinds of resources are sent; empty for all
 * @param delay for how many seconds changes are collected before a message
 */
public record WebhookContent(
        @NotNull @VisibleText @PlainText(max = MAX_NAME) String name,
        @NotNull @Size(max = MAX_URL) String url,
        @NotNull @Size(max = MAX_RESOURCES) List<ResourceKind> resources,
        @Min(value = 0, message = DELAY_MESSAGE) @Max(value = LONGEST_DELAY, message = DELAY_MESSAGE) int delay,
        boolean active) {

    public static final int MAX_NAME = 100;
    public static final int MAX_URL = 2_000;
    public static final int MAX_RESOURCES = 7;
    public static final int LONGEST_DELAY = 3_600;

    private static final String DELAY_MESSAGE = "must be 0 to 3600 seconds";

    public WebhookContent {
        name = StorableText.stripped(name);
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    WebhookContent inactive() {
        return new WebhookContent(name, url, resources, delay, false);
    }
}
