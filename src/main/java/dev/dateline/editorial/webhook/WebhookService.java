package dev.dateline.editorial.webhook;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import dev.dateline.database.AdvisoryLock;
import dev.dateline.database.AdvisoryLockRepository;
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
    /** Each adds a signature to every message. */
    private static final int MOST_SECRETS = 5;

    private final WebhookRepository webhooks;
    private final WebhookProgressRepository progress;
    private final AdvisoryLockRepository locks;
    private final ContentRules rules;
    private final WebhookConfig config;
    private final Event<WebhookChanged> changed;
    private final Clock clock;

    WebhookService(WebhookRepository webhooks, WebhookProgressRepository progress, AdvisoryLockRepository locks,
            ContentRules rules, WebhookConfig config, Event<WebhookChanged> changed, Clock clock) {
        this.locks = locks;
        this.webhooks = webhooks;
        this.progress = progress;
        this.rules = rules;
        this.config = config;
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

    /** Locks it; empty if it has been deleted. */
    Optional<Webhook> findForUpdate(UUID id) {
        return webhooks.findForUpdate(id);
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
        locks.hold(AdvisoryLock.WEBHOOKS);
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

    /** Changes a locked webhook. What is waiting is sent at once, to another receiver as another message. */
    public void change(Webhook webhook, WebhookContent content, Violations violations) {
        check(content, violations);
        var former = webhook.content();
        if (!webhook.change(content, clock.instant())) {
            return;
        }
        webhooks.flush();
        if (content.url().equals(former.url()) && content.resources().equals(former.resources())) {
            retry(webhook.id());
        } else {
            progress.restart(webhook.id());
            changed.fire(new WebhookChanged());
        }
    }

    /** The receiver of a locked webhook does not want any more messages. */
    void deactivate(Webhook webhook) {
        webhook.change(webhook.content().inactive(), clock.instant());
        webhooks.flush();
    }

    /** Tries what is waiting at once instead of at the next attempt. */
    void retry(UUID id) {
        progress.retry(id);
        changed.fire(new WebhookChanged());
    }

    private void check(WebhookContent content, Violations violations) {
        violations.addAll(rules.violations(content));
        violations.addDuplicates("resources", content.resources());
        if (content.url() != null && !violations.include("url")) {
            ReceiverUrl.violation(content.url(), config.privateAddresses())
                    .ifPresent(reason -> violations.add("url", content.url(), reason));
        }
        violations.throwIfAny();
    }

    /**
     * Replaces the secret of a locked webhook. The former one also signs for 24 hours.
     *
     * @throws ProblemException CONFLICT if it has been replaced too often in this time
     */
    public WithSecret renewSecret(Webhook webhook) {
        if (webhook.secrets(clock.instant()).size() >= MOST_SECRETS) {
            throw new ProblemException(ProblemType.CONFLICT, "The secret has been replaced " + (MOST_SECRETS - 1)
                    + " times in the last 24 hours, and all of these are still valid.");
        }
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
