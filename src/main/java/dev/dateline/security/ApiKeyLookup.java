package dev.dateline.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.Vertx;

/**
 * Finds API keys with at most one connection: keys that arrive during a query are looked up together by the next one. Whoever
 * tries keys can thus neither use up the connections nor keep others waiting. Keys that do not exist are remembered: keys are
 * random, so that none is tried before it is created.
 */
@ApplicationScoped
class ApiKeyLookup {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST_REMEMBERED = 10_000;

    private final ApiKeyRepository keys;
    private final Vertx vertx;
    private final Cache<String, Optional<ApiKey>> recent = Caffeine.newBuilder().expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED).build();
    /** By hash; those that the next query looks up. */
    private Map<String, CompletableFuture<Optional<ApiKey>>> waiting = new HashMap<>();
    private boolean isRunning;

    ApiKeyLookup(ApiKeyRepository keys, Vertx vertx) {
        this.keys = keys;
        this.vertx = vertx;
    }

    /** @param mayBeRevoked whether a key will do that was valid up to half a minute ago */
    CompletionStage<Optional<ApiKey>> find(String hash, boolean mayBeRevoked) {
        var known = recent.getIfPresent(hash);
        if (known != null && (known.isEmpty() || mayBeRevoked)) {
            return CompletableFuture.completedStage(known);
        }
        synchronized (this) {
            var found = waiting.computeIfAbsent(hash, next -> new CompletableFuture<>());
            if (!isRunning) {
                isRunning = true;
                vertx.executeBlocking(this::answerAll, false);
            }
            return found;
        }
    }

    private Void answerAll() {
        for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            answer(batch);
        }
        return null;
    }

    private synchronized Map<String, CompletableFuture<Optional<ApiKey>>> nextBatch() {
        var batch = waiting;
        waiting = new HashMap<>();
        isRunning = !batch.isEmpty();
        return batch;
    }

    private void answer(Map<String, CompletableFuture<Optional<ApiKey>>> batch) {
        try {
            var found = QuarkusTransaction.requiringNew().call(() -> keys.listByHashes(batch.keySet())).stream()
                    .collect(Collectors.toMap(ApiKey::hash, Function.identity()));
            batch.forEach((hash, answer) -> {
                var key = Optional.ofNullable(found.get(hash));
                recent.put(hash, key);
                answer.complete(key);
            });
        } catch (Throwable e) {
            batch.values().forEach(answer -> answer.completeExceptionally(e));
        }
    }
}
