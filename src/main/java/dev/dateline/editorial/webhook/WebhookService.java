package dev.dateline.editorial.webhook;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.editorial.content.ContentRules;
import dev.dateline.editorial.content.InvalidContent;
import dev.dateline.editorial.content.Violations;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Creates, changes and deletes webhooks. Callers provide the transaction. */
@ApplicationScoped
public class WebhookService {

    /** More than a newsroom needs; each one reads the change feed for itself. */
    private static final int MOST = 100;

    private final WebhookRepository webhooks;
    private final WebhookProgressRepository progress;
    private final ContentRules rules;
    private final Event<WebhookChanged> changed;
    private final Clock clock;

    WebhookService(WebhookRepository webhooks, WebhookProgressRepository progress, ContentRules rules,
            Event<WebhookChanged> changed, Clock clock) {
        this.webhooks = webhooks;
        this.progress = progress;
        this.rules = rules;
        this.changed = changed;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND */
    public Webhook get(UUID id) {
        return webhooks.findByIdOptional(id).orElseThrow(() -> notFound(id));
    }

    /** @throws ProblemException NOT_FOUND */
    public Webhook getForUpdate(UUID id) {
        return webhooks.findForUpdate(id).orElseThrow(() -> notFound(id));
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no webhook with the id " + id + ".");
    }

    /**
     * Creates a webhook, which begins with the next change.
     *
     * @param violations those found already
     * @throws InvalidContent with all violations
     * @throws ProblemException CONFLICT if there are too many
     */
    public WithSecret create(WebhookContent content, Violations violations, String by) {
        check(content, violations);
        if (webhooks.count() >= MOST) {
            throw new ProblemException(ProblemType.CONFLICT, "There are " + MOST + " webhooks already; delete one first.");
        }
        var secret = WebhookSecret.random();
        var webhook = new Webhook(content, secret, by, clock.instant());
        webhooks.persistAndFlush(webhook);
        progress.begin(webhook.id());
        changed.fire(new WebhookChanged());
        return new WithSecret(webhook, secret);
    }

    /** Changes a locked webhook. What is due is tried again at once. */
    public void change(Webhook webhook, WebhookContent content, Violations violations) {
        check(content, violations);
        if (webhook.change(content, clock.instant())) {
            webhooks.flush();
            retry(webhook.id());
        }
    }

    /** The receiver does not want any more messages. */
    void deactivate(UUID id) {
        webhooks.findForUpdate(id).ifPresent(webhook -> {
            webhook.change(webhook.content().inactive(), clock.instant());
            webhooks.flush();
        });
    }

    /** Tries what is waiting at once instead of at the next attempt. */
    void retry(UUID id) {
        progress.retry(id);
        changed.fire(new WebhookChanged());
    }

    private void check(WebhookContent content, Violations violations) {
        violations.addAll(rules.violations(content));
        if (content.url() != null && !violations.include("url")) {
            checkUrl(content.url(), violations);
        }
        violations.throwIfAny();
    }

    private static void checkUrl(String url, Violations violations) {
        var address = URI.create(url);
        if (address.getHost() == null) {
            violations.add("url", url, "must be an http or https URL with a host");
        } else if (address.getRawUserInfo() != null) {
            violations.add("url", url, "must not contain credentials");
        } else if (address.getRawFragment() != null) {
            violations.add("url", url, "must not have a fragment");
        }
    }

    /** Replaces the secret of a locked webhook. The former one also signs for 24 hours. */
    public WithSecret renewSecret(Webhook webhook) {
        var secret = WebhookSecret.random();
        webhook.renew(secret, clock.instant());
        webhooks.flush();
        return new WithSecret(webhook, secret);
    }

    /** Deletes a locked webhook. A message that is being sent may still arrive. */
    public void delete(Webhook webhook) {
        webhooks.delete(webhook);
        webhooks.flush();
    }

    /** A webhook whose secret was just created. */
    public record WithSecret(Webhook webhook, WebhookSecret secret) {
    }

    /** A webhook may have something to send. */
    record WebhookChanged() {
    }
}
