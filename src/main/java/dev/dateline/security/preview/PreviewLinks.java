package dev.dateline.security.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;

import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Creates and checks links that give access to the preview of one article. They are not stored. */
@ApplicationScoped
public class PreviewLinks {

    /** How long a node accepts links after another one has revoked them. */
    private static final Duration CACHED = Duration.ofSeconds(10);
    private static final Object ONLY = PreviewLinks.class;

    private final PreviewSecretRepository secrets;
    private final Clock clock;
    private final AsyncLoadingCache<Object, byte[]> secret;

    PreviewLinks(PreviewSecretRepository secrets, Vertx vertx, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
        this.secret = Caffeine.newBuilder().expireAfterWrite(CACHED).buildAsync((only, executor) -> vertx
                .executeBlocking(this::read, false).toCompletionStage().toCompletableFuture());
    }

    private byte[] read() {
        return QuarkusTransaction.requiringNew().call(secrets::get);
    }

    /** Requires a transaction. */
    public SignedLink create(UUID article, Instant expiresAt) {
        var link = new PreviewLink(article, expiresAt.truncatedTo(ChronoUnit.SECONDS));
        return new SignedLink(link, link.sign(secrets.get()));
    }

    /** Revokes all links; other nodes follow within ten seconds. Requires a transaction. */
    public void revokeAll() {
        secrets.replace();
        secret.synchronous().invalidateAll();
    }

    /** Fails with a ProblemException, UNAUTHENTICATED if the token is not valid, GONE if it has expired. */
    CompletionStage<PreviewLink> check(String token) {
        return PreviewLink.isWellFormed(token) ? secret.get(ONLY).thenApply(current -> check(token, current))
                : CompletableFuture.failedStage(invalid());
    }

    private PreviewLink check(String token, byte[] current) {
        var link = PreviewLink.read(token, current).orElseThrow(PreviewLinks::invalid);
        if (!link.expiresAt().isAfter(clock.instant())) {
            throw new ProblemException(ProblemType.GONE, "The preview link expired at " + link.expiresAt() + ".");
        }
        return link;
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemType.UNAUTHENTICATED,
                "The preview link is not valid: it is incomplete, was altered, or has been revoked.");
    }

    /** @param token the parameter of the URL */
    public record SignedLink(PreviewLink link, String token) {
    }
}
