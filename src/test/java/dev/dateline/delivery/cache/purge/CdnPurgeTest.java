package dev.dateline.delivery.cache.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import dev.dateline.delivery.cache.Evictions;
import dev.dateline.delivery.cache.EvictionsFixture;
import dev.dateline.fixture.Receiver;
import dev.dateline.fixture.Receiver.Received;

/** A local server stands for the content delivery network. */
@Execution(ExecutionMode.CONCURRENT)
class CdnPurgeTest {

    private final Evictions evictions = new Evictions();
    private final Receiver network = new Receiver();
    private final List<Received> received = network.received();
    private CdnPurge purge;

    @AfterEach
    void stop() {
        purge.stop(new ShutdownEvent());
        network.close();
    }

    @Test
    void purgesFastlyBySurrogateKey() {
        start(Map.of("dateline.purge.fastly.service", "s1", "dateline.purge.fastly.token", "secret",
                "dateline.purge.fastly.url", url()));
        evict("article:1", "list:all");

        var request = first();
        assertThat(request.line()).isEqualTo("POST /service/s1/purge");
        assertThat(request.headers()).containsEntry("Fastly-key", "secret");
        assertThat(request.headers().get("Surrogate-key").split(" ")).containsExactlyInAnyOrder("article:1", "list:all");
    }

    @Test
    void purgesCloudflareByTag() {
        start(Map.of("dateline.purge.cloudflare.zone", "z1", "dateline.purge.cloudflare.token", "secret",
                "dateline.purge.cloudflare.url", url()));
        evict("article:1");

        var request = first();
        assertThat(request.line()).isEqualTo("POST /client/v4/zones/z1/purge_cache");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer secret");
        assertThat(request.body()).isEqualTo("{\"tags\":[\"article:1\"]}");
    }

    @Test
    void purgesEachVarnishByKey() {
        start(Map.of("dateline.purge.varnish.urls", url() + "/a," + url() + "/b"));
        evict("tag:1");

        await().until(() -> received.size() == 2);
        assertThat(received).extracting(Received::line).containsExactlyInAnyOrder("PURGE /a", "PURGE /b");
        assertThat(received).allSatisfy(request -> assertThat(request.headers()).containsEntry("Xkey-purge", "tag:1"));
    }

    @Test
    void bansWhereVarnishHasNoKeys() {
        start(Map.of("dateline.purge.varnish.urls", url(), "dateline.purge.varnish.bans", "true"));
        evict("tag:1");

        assertThat(first().line()).startsWith("BAN ");
        // They end or escape an argument of a ban, which Varnish then ignores.
        assertThat(first().headers().get("Ban-keys")).doesNotContain(" ", "\\");
        assertThat("all list:all tag:1 tags").containsPattern(first().headers().get("Ban-keys"));
        assertThat("all tag:12").doesNotContainPattern(first().headers().get("Ban-keys"));
    }

    /** Responses that depend on it have the key of its kind instead. */
    @Test
    void doesNotNameAFormerSlugWithCharactersThatDoNotFit() {
        start(Map.of("dateline.purge.varnish.urls", url() + "/v", "dateline.purge.cloudflare.zone", "z1",
                "dateline.purge.cloudflare.token", "secret", "dateline.purge.cloudflare.url", url()));
        evict("collection:главная", "slug:say-\"hi\"", "slug:a\\b[c]", "slug:a,b", "list:language:zh-Hant",
                "slug:v1.0_final");

        await().until(() -> received.size() == 2);
        assertThat(received.stream().map(request -> request.headers().get("Xkey-purge")).filter(Objects::nonNull)
                .flatMap(keys -> Arrays.stream(keys.split(" "))))
                .containsExactlyInAnyOrder("list:language:zh-Hant", "slug:v1.0_final");
        assertThat(received.stream().map(Received::body).filter(body -> !body.isEmpty()))
                .containsAnyOf("{\"tags\":[\"list:language:zh-Hant\",\"slug:v1.0_final\"]}",
                        "{\"tags\":[\"slug:v1.0_final\",\"list:language:zh-Hant\"]}");
    }

    @Test
    void collectsChangesAndSplitsLargeOnes() {
        start(Map.of("dateline.purge.cloudflare.zone", "z1", "dateline.purge.cloudflare.token", "secret",
                "dateline.purge.cloudflare.url", url()));
        IntStream.range(0, 70).forEach(i -> evict("article:" + i));

        await().until(() -> purged().size() == 70);
        assertThat(received).hasSize(3);
    }

    @Test
    void triesAgainIfTheNetworkFails() {
        network.fail(1, 503);
        start(Map.of("dateline.purge.fastly.service", "s1", "dateline.purge.fastly.token", "secret",
                "dateline.purge.fastly.url", url()));
        evict("article:1");

        await().until(() -> received.size() == 2);
        assertThat(received).allSatisfy(
                request -> assertThat(request.headers()).containsEntry("Surrogate-key", "article:1"));
    }

    @Test
    void purgesAgainWhatANodeThatWasBehindMayHaveSent() {
        start(Map.of("dateline.purge.varnish.urls", url(), "dateline.purge.again", "300ms"));
        evict("tag:1");

        await().until(() -> received.size() == 2);
        await().during(Duration.ofMillis(400)).until(() -> received.size() == 2);
    }

    /** Not at once: the network has nothing to send until it sees that the nodes work again. */
    @Test
    void purgesEverythingSomeTimeAfterEvictionsMayHaveBeenMissed() {
        start(Map.of("dateline.purge.varnish.urls", url()));
        var begin = System.nanoTime();
        EvictionsFixture.follow(evictions);

        assertThat(first().headers()).containsEntry("Xkey-purge", "all");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(200));
    }

    @Test
    void purgesEverythingIfVeryManyKeysWait() {
        start(Map.of("dateline.purge.varnish.urls", url()));
        EvictionsFixture.evict(evictions, IntStream.range(0, 5_001).mapToObj(i -> "article:" + i).collect(Collectors.toSet()));

        assertThat(first().headers()).containsEntry("Xkey-purge", "all");
    }

    private void start(Map<String, String> settings) {
        var all = new HashMap<>(Map.of("dateline.purge.again", "0", "dateline.purge.after-gap", "200ms"));
        all.putAll(settings);
        var config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(all, "test", 0))
                .withConverter(Duration.class, 100, text -> text.equals("0") ? Duration.ZERO
                        : Duration.ofMillis(Long.parseLong(text.replace("ms", ""))))
                .withMapping(PurgeConfig.class).withDefaultValue("dateline.purge.batch", "100ms").build()
                .getConfigMapping(PurgeConfig.class);
        purge = new CdnPurge(config, evictions);
        purge.start(new StartupEvent());
    }

    private void evict(String... keys) {
        EvictionsFixture.evict(evictions, Set.of(keys));
    }

    private String url() {
        return network.url();
    }

    private Received first() {
        return network.await(0);
    }

    private Set<String> purged() {
        return received.stream().flatMap(request -> Arrays.stream(
                request.body().replace("{\"tags\":[", "").replace("]}", "").split(","))).collect(Collectors.toSet());
    }
}
