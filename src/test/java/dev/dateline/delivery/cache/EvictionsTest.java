package dev.dateline.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;

import dev.dateline.http.preview.Preview;

class EvictionsTest {

    private final Evictions evictions = new Evictions();
    private final EvictingCache<String, String> cache = new EvictingCache<>(evictions, 10,
            (id, value) -> Set.of("tag:" + id, "tags"), (id, value) -> value.length());

    @BeforeEach
    void follow() {
        evictions.follow();
    }

    @Test
    void evictsTheValuesThatHaveAKey() {
        cache.store("a", "1", evictions.begin());
        cache.store("b", "2", evictions.begin());

        evictions.evict(Set.of("tag:a", "tag:c"));

        assertThat(cache.find("a")).isNull();
        assertThat(cache.find("b")).isEqualTo("2");
        evictions.evict(Set.of("tags"));
        assertThat(cache.find("b")).isNull();
    }

    @Test
    void evictsEverythingByTheKeyAll() {
        cache.store("a", "1", evictions.begin());

        evictions.evict(Set.of(Keys.ALL));

        assertThat(cache.find("a")).isNull();
    }

    @Test
    void storesNoValueWhoseKeyWasEvictedDuringItsComputation() {
        var computation = evictions.begin();
        evictions.evict(Set.of("tag:a"));
        evictions.evict(Set.of("tag:z"));

        assertThat(cache.store("a", "old", computation)).isFalse();
        assertThat(cache.store("b", "other", computation)).isTrue();
        assertThat(cache.store("a", "new", evictions.begin())).isTrue();
        assertThat(cache.find("a")).isEqualTo("new");
    }

    @Test
    void storesNoValueIfTheEvictionsSinceItsComputationAreForgotten() {
        var computation = evictions.begin();
        var many = new HashSet<String>();
        for (int i = 0; i < 60_000; i++) {
            many.add("article:" + i);
        }
        evictions.evict(many);

        assertThat(cache.store("a", "old", computation)).isFalse();
        assertThat(cache.store("a", "new", evictions.begin())).isTrue();
    }

    @Test
    void isUnusedWhileEvictionsAreNotFollowed() {
        var before = evictions.begin();
        cache.store("a", "1", before);
        evictions.stopFollowing();
        var meanwhile = evictions.begin();

        assertThat(cache.find("a")).isNull();
        assertThat(cache.store("a", "1", meanwhile)).isFalse();

        evictions.follow();
        assertThat(cache.find("a")).isNull();
        assertThat(cache.store("a", "1", before)).isFalse();
        assertThat(cache.store("a", "1", meanwhile)).isFalse();
        assertThat(cache.store("a", "1", evictions.begin())).isTrue();
    }

    @Test
    void isUnusedWithoutNewsFromTheDatabase() {
        cache.store("a", "1", evictions.begin());

        evictions.confirm(System.nanoTime() - 1_100_000_000L);
        assertThat(cache.find("a")).isNull();

        evictions.confirm(System.nanoTime());
        assertThat(cache.find("a")).isEqualTo("1");
    }

    @Test
    void keepsNoMoreThanTheMaximumWeight() {
        for (int i = 0; i < 20; i++) {
            cache.store("t" + i, "1234", evictions.begin());
        }
        assertThat(cache.size()).isBetween(1, 2);
        assertThat(cache.indexedKeys()).isEqualTo(cache.size() + 1);

        evictions.evict(Set.of("tags"));
        assertThat(cache.size()).isZero();
        assertThat(cache.indexedKeys()).isZero();
    }

    @Test
    void replacingAValueKeepsItEvictable() {
        cache.store("a", "1", evictions.begin());
        cache.store("a", "2", evictions.begin());
        assertThat(cache.find("a")).isEqualTo("2");

        evictions.evict(Set.of("tag:a"));
        assertThat(cache.find("a")).isNull();
    }

    @Test
    void loadsOnlyWhatIsMissing() {
        cache.store("a", "1", evictions.begin());

        var used = new HashSet<String>();
        var found = cache.getAll(List.of("a", "b", "b", "c"), evictions.begin(), missing -> {
            assertThat(missing).containsExactly("b", "c");
            return Map.of("b", "2");
        }, used::addAll);

        assertThat(found).isEqualTo(Map.of("a", "1", "b", "2"));
        assertThat(used).contains("tag:a", "tag:b").doesNotContain("tag:c");
        assertThat(cache.find("b")).isEqualTo("2");
        assertThat(cache.find("c")).isNull();
    }

    /** A name that only drafts have must not become public by a cache. */
    @Test
    void previewsReadCachesButNeverFillThem() throws Exception {
        cache.store("a", "public", evictions.begin());
        var vertx = Vertx.vertx();
        try {
            var found = new CompletableFuture<List<Object>>();
            VertxContext.getOrCreateDuplicatedContext(vertx).runOnContext(request -> {
                Preview.ofEverything().begin();
                evictions.confirm(System.nanoTime());
                found.complete(List.of(cache.find("a"), cache.store("b", "draft", evictions.begin()),
                        cache.getAll(List.of("b"), evictions.begin(), ids -> Map.of("b", "draft"), keys -> {}).get("b")));
            });

            assertThat(found.get(10, TimeUnit.SECONDS)).containsExactly("public", false, "draft");
            evictions.confirm(System.nanoTime());
            assertThat(cache.find("a")).isEqualTo("public");
            assertThat(cache.find("b")).isNull();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }
}
