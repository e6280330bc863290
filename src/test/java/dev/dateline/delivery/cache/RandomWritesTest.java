package dev.dateline.delivery.cache;

import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

/** Random writes while clients read from two nodes: neither sends an outdated response longer than 250 ms afterwards. */
@QuarkusTest
class RandomWritesTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final int ROUNDS = 12;
    private static final int WRITES_PER_ROUND = 4;
    private static final int READERS = 3;
    private static final Duration LONGEST = Duration.ofMillis(250);
    private static final List<String> SECTIONS = List.of("rw-a", "rw-a/b", "rw-c");
    private static final List<String> NAMES = List.of("one", "two", "three");
    /** Those of headlines decide about related articles. */
    private static final List<String> WORDS = List.of("Rwstorm", "Rwtide", "Rwharvest");

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    OtherNode other;

    @Inject
    NodeCaches caches;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private String collection;

    @Test
    void noNodeSendsAnOutdatedResponse() {
        SECTIONS.forEach(path -> newsroom.write(line("kind", "section", "path", path, "name", path)));
        NAMES.forEach(name -> newsroom.write(randomArticle(name)));
        collection = Collections.create(Map.of("slug", "rw-home", "name", "Home", "slots", randomSlots())).path("id");
        var urls = urls();
        var threads = Executors.newFixedThreadPool(READERS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var done = new AtomicBoolean();
                var readers = IntStream.range(0, READERS).mapToObj(i -> CompletableFuture.runAsync(() -> {
                    var choice = new Random(seed + i);
                    while (!done.get()) {
                        var url = urls.get(choice.nextInt(urls.size()));
                        PlainHttp.get(url);
                        other.get(url);
                    }
                }, threads)).toList();
                for (int i = 0; i < WRITES_PER_ROUND; i++) {
                    write();
                }
                done.set(true);
                readers.forEach(CompletableFuture::join);
                var sent = new HashMap<String, String>();
                urls.forEach(url -> sent.put(url, PlainHttp.get(url).body()));
                var end = System.nanoTime() + LONGEST.toNanos();
                caches.clear();
                var current = new HashMap<String, String>();
                urls.forEach(url -> current.put(url, PlainHttp.getUncached(url).body()));
                urls.forEach(url -> assertThat(sent.get(url)).as("%s, seed %d", url, seed).isEqualTo(current.get(url)));
                while (System.nanoTime() < end && !urls.stream().allMatch(url -> other.get(url).equals(current.get(url)))) {
                    Thread.onSpinWait();
                }
                urls.forEach(url -> assertThat(other.get(url)).as("%s on the other node, seed %d", url, seed)
                        .isEqualTo(current.get(url)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void write() {
        var name = one(NAMES);
        switch (random.nextInt(9)) {
            case 0 -> newsroom.write(line("kind", "tag", "slug", "rw-" + name, "name", "Tag " + random.nextInt(1000)));
            case 1 -> newsroom.write(line("kind", "author", "slug", "rw-" + name, "name", "Author " + random.nextInt(1000)));
            case 2 -> newsroom.write(line("kind", "section", "path", one(SECTIONS), "name", "Section " + random.nextInt(1000)));
            case 3 -> newsroom.write(line("kind", "media", "externalId", "rw-" + name, "url",
                    "https://example.org/rw-" + name + ".jpg", "captions",
                    List.of(Map.of("language", "en", "text", "Caption " + random.nextInt(1000)))));
            case 5 -> Collections.patch(collection, Map.of("name", "Collection " + random.nextInt(1000), "slots", randomSlots()))
                    .then()
                    .statusCode(200);
            case 4 -> merge("rw-" + name, "rw-" + one(NAMES));
            default -> newsroom.write(randomArticle(name));
        }
    }

    private Map<String, Object> randomArticle(String name) {
        return article("rw-" + name, DAY, "headline", one(WORDS) + " " + one(WORDS), "section", one(SECTIONS),
                "status", random.nextInt(5) == 0 ? "unpublished" : "published", "language", one(List.of("en", "de")),
                "tags", List.of(Map.of("slug", "rw-" + one(NAMES))), "authors", List.of(Map.of("slug", "rw-" + one(NAMES))),
                "media", List.of(Map.of("role", "lead", "media", Map.of("externalId", "rw-" + one(NAMES), "url",
                        "https://example.org/rw-" + name + ".jpg"))),
                "translationGroup", "rw-" + random.nextInt(2), "formerSlugs", List.of("rw-former-" + name),
                "body", "<p>" + link("rw-" + one(NAMES)) + link("rw-former-" + one(NAMES)) + "</p>");
    }

    private static String link(String slug) {
        return "<a href=\"/api/v1/articles/by-slug/" + slug + "\">a</a>";
    }

    private List<Map<String, Object>> randomSlots() {
        var item = item("rw-" + one(NAMES), "headline", "Own " + random.nextInt(1000));
        return List.of(filled(slot("top", item), 2, "section", one(SECTIONS)),
                filled(slot("more"), 2, "language", List.of(one(List.of("en", "de"))), "section", one(SECTIONS)));
    }

    private void merge(String tag, String into) {
        var ids = sql.rows("SELECT id FROM editorial.tag WHERE slug IN (?, ?) ORDER BY slug = ? DESC", tag, into, tag);
        if (ids.size() == 2) {
            given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                    .body(Map.of("into", ids.get(1)))
                    .post("/manage/v1/tags/" + ids.get(0) + "/merge").then().statusCode(200);
        }
    }

    private List<String> urls() {
        var urls = new ArrayList<String>();
        for (var name : NAMES) {
            urls.add("/api/v1/articles/by-slug/rw-" + name + "?include=authors,related");
            urls.add("/api/v1/articles?section=rw-a&include=body,media&tag=rw-" + name);
            urls.add("/api/v1/articles?author=rw-" + name);
            urls.add("/api/v1/tags/by-slug/rw-" + name);
            urls.add("/api/v1/authors/by-slug/rw-" + name);
        }
        SECTIONS.forEach(section -> urls.add("/api/v1/articles?include=details,translations&count=exact&section=" + section));
        SECTIONS.forEach(section -> urls.add("/api/v1/sections/by-path/" + section + "?include=articleCount"));
        urls.addAll(
                List.of("/api/v1/collections/rw-home", "/api/v1/collections?limit=100",
                        "/api/v1/articles?language=de&section=rw-a&facets=tag,author", "/api/v1/tags?limit=100&sort=-updatedAt",
                        "/api/v1/media?limit=100&sort=-updatedAt", "/api/v1/captions?limit=100&sort=-updatedAt"));
        return urls;
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
