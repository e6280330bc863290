package dev.dateline.editorial.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.dateline.editorial.content.VersionedEntity;
import dev.dateline.vocabulary.ResourceKind;

/** A receiver of public changes. How far it has received them is not a part of it: see {@link WebhookProgressRepository}. */
@Entity
public class Webhook extends VersionedEntity {

    /** How long receivers have to learn a new secret. */
    private static final Duration OVERLAP = Duration.ofHours(24);

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> resources;

    @Column(name = "delay_seconds", nullable = false)
    private int delay;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false)
    private String secret;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "former_secrets", nullable = false)
    private List<FormerSecret> formerSecrets;

    protected Webhook() {
    }

    Webhook(WebhookContent content, WebhookSecret secret, String createdBy, Instant now) {
        super(now);
        this.createdBy = createdBy;
        this.secret = secret.text();
        this.formerSecrets = List.of();
        apply(content);
    }

    /** Returns false if nothing differs. */
    boolean change(WebhookContent content, Instant now) {
        if (content.equals(content())) {
            return false;
        }
        apply(content);
        touch(now);
        return true;
    }

    private void apply(WebhookContent content) {
        name = content.name();
        url = content.url();
        resources = content.resources().stream().map(ResourceKind::name).toList();
        delay = content.delay();
        active = content.active();
    }

    /** The present secret also signs for another 24 hours. */
    void renew(WebhookSecret renewed, Instant now) {
        formerSecrets = Stream.concat(Stream.of(new FormerSecret(secret, now.plus(OVERLAP))), validFormerSecrets(now)).toList();
        secret = renewed.text();
        touch(now);
    }

    /** Those that sign a message at this time, the latest first. */
    List<WebhookSecret> secrets(Instant now) {
        return Stream.concat(Stream.of(secret), validFormerSecrets(now).map(FormerSecret::text)).map(WebhookSecret::new).toList();
    }

    private Stream<FormerSecret> validFormerSecrets(Instant now) {
        return formerSecrets.stream().filter(former -> former.until().isAfter(now));
    }

    public WebhookContent content() {
        return new WebhookContent(name, url, resources.stream().map(ResourceKind::valueOf).toList(), delay, active);
    }

    public String createdBy() {
        return createdBy;
    }

    /** @param until when it ends to sign messages */
    record FormerSecret(String text, Instant until) {
    }
}
