package dev.dateline.security;

import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.vertx.core.Vertx;

import dev.dateline.database.DatabaseFailure;

/**
 * Finds API keys with at most one connection: keys that arrive during a query are looked up together by the next one. Guessing
 * keys can therefore neither exhaust the connections nor delay other requests. Unknown keys are cached: keys are random, so
 * that no key is used before it is created.
 */
@ApplicationScoped
class ApiKeyLookup {

    private static final Duration CACHED = Duration.ofSeconds(30);
    private static final int MAX_CACHED = 10_000;
    private static final int MAX_WAITING = 1_000;

    private static final Duration USE_RECORDED = Duration.ofMinutes(5);

    private final ApiKeyRepository keys;
    private final Vertx vertx;
    private final Clock clock;
    private final Cache<String, Optional<ApiKey>> recent = Caffeine.newBuilder().expireAfterWrite(CACHED)
            .maximumSize(MAX_CACHED).build();
    /** By hash; those that the next query looks up. */
    private Map<String, CompletableFuture<Optional<ApiKey>>> waiting = new HashMap<>();
    private boolean isRunning;

    ApiKeyLookup(ApiKeyRepository keys, Vertx vertx, Clock clock) {
        this.keys = keys;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * The key, whether valid or not.
     *
     * @param mayBeOutdated whether the key may be as it was 30 s ago
     */
    CompletionStage<Optional<ApiKey>> find(String hash, boolean mayBeOutdated) {
        var known = recent.getIfPresent(hash);
        if (known != null && (known.isEmpty() || mayBeOutdated)) {
            return CompletableFuture.completedStage(known);
        }
        synchronized (this) {
            if (waiting.size() >= MAX_WAITING && !waiting.containsKey(hash)) {
                return CompletableFuture.failedStage(new PersistenceException(
                        new SQLTransientConnectionException("too many API keys wait to be looked up",
                                DatabaseFailure.CONNECTION_FAILURE)));
            }
            var found = waiting.computeIfAbsent(hash, next -> new CompletableFuture<>());
            if (!isRunning) {
                isRunning = true;
                vertx.executeBlocking(this::completeAll, false);
            }
            return found;
        }
    }

    /** Whether it was not found in the last 30 s. */
    boolean isKnownToBeWrong(String hash) {
        var known = recent.getIfPresent(hash);
        return known != null && known.isEmpty();
    }

    private Void completeAll() {
        for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            complete(batch);
        }
        return null;
    }

    private synchronized Map<String, CompletableFuture<Optional<ApiKey>>> nextBatch() {
        var batch = waiting;
        waiting = new HashMap<>();
        isRunning = !batch.isEmpty();
        return batch;
    }

    private List<ApiKey> use(List<ApiKey> found) {
        var now = clock.instant();
        var used = found.stream().filter(key -> key.isValid(now)
                && (key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(USE_RECORDED)))).map(ApiKey::id).toList();
        if (!used.isEmpty()) {
            keys.recordUse(used, now);
        }
        return found;
    }

    private void complete(Map<String, CompletableFuture<Optional<ApiKey>>> batch) {
        try {
            var found = use(keys.listByHashes(batch.keySet())).stream()
                    .collect(Collectors.toMap(ApiKey::hash, Function.identity()));
            batch.forEach((hash, result) -> {
                var key = Optional.ofNullable(found.get(hash));
                recent.put(hash, key);
                result.complete(key);
            });
        } catch (Throwable e) {
            batch.values().forEach(result -> result.completeExceptionally(e));
        }
    }
}
