package dev.dateline.editorial.locking;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;

/** Concurrent writes of the same content: all succeed, and PostgreSQL reports no deadlock. */
@QuarkusTest
class LockOrderTest {

    private static final Path LOG = Path.of("target", "test-data", "postgres", "log");
    private static final int ROUNDS = 6;

    @Inject
    Newsroom newsroom;

    @Inject
    IndexEntries indexEntries;

    @Test
    void publishesWhileTagsAreMerged() {
        var articles = drafts("Lo merge");
        inRounds(round -> {
            var tags = tags("lo-m" + round, 4);
            articles.forEach(id -> setTags(id, tags));
            return writes(articles.stream().map(id -> publish(id)), Stream.of(merge(tags.get(0), tags.get(1)),
                    merge(tags.get(2), tags.get(3))));
        });
    }

    @Test
    void publishesWhileTagsAreRenamed() {
        var articles = drafts("Lo rename");
        var tags = tags("lo-r", 4);
        inRounds(round -> {
            articles.forEach(id -> setTags(id, round % 2 == 0 ? tags : List.of(tags.get(3), tags.get(1))));
            return writes(articles.stream().map(id -> publish(id)), IntStream.range(0, 4)
                    .mapToObj(i -> rename(tags.get(i), "lo-r" + round + "-" + i)));
        });
    }

    @Test
    void publishesWhileOtherArticlesAndTheirTagsAreDeleted() {
        var articles = drafts("Lo delete");
        inRounds(round -> {
            var tags = tags("lo-d" + round, 4);
            var gone = List.of(draft("Lo gone"), draft("Lo gone too"));
            Stream.concat(articles.stream(), gone.stream()).forEach(id -> setTags(id, tags));
            assertThat(ConcurrentRequests.call(gone.stream().map(id -> publish(id)).toList())).containsOnly(200);
            return writes(articles.stream().map(id -> publish(id)), gone.stream().map(id -> trash(id)),
                    Stream.of(replace("tags/" + tags.get(3), tags.get(0))));
        });
    }

    @Test
    void mergesAuthorsWhileTheirCoauthorsChangeThePortraitThatTheyShare() {
        var portrait = media("lo-shared");
        inRounds(round -> {
            var authors = IntStream.range(0, 6).mapToObj(i -> created("authors", Map.of("slug", "lo-a" + round + "-" + i, "name",
                    "Lo", "portrait", portrait))).toList();
            var other = media("lo-other-" + round);
            drafts("Lo credits " + round).forEach(id -> patch("articles/" + id, Map.of("authors",
                    authors.stream().map(author -> Map.of("id", author)).toList())));
            return writes(
                    Stream.of(merge("authors", authors.get(0), authors.get(1)), merge("authors", authors.get(2), authors.get(3))),
                    Stream.of(4, 5, 1, 3).map(i -> () -> patch("authors/" + authors.get(i), Map.of("portrait", other))));
        });
    }

    private static String media(String externalId) {
        return created("media", Map.of("externalId", externalId, "url", "https://lo.example/" + externalId + ".jpg", "type",
                "image", "defaultLanguage", "en"));
    }

    @Test
    void importsWhileTagsAndSectionsAreMerged() {
        inRounds(round -> {
            var tags = tags("lo-i" + round, 4);
            var slugs = IntStream.range(0, 4).mapToObj(i -> "lo-i" + round + "-" + i).toList();
            var sections = List.of(section("lo-s" + round + "-a"), section("lo-s" + round + "-b"));
            return writes(IntStream.range(0, 3).mapToObj(i -> write("lo-i-" + i, slugs, "lo-s" + round + "-a")),
                    Stream.of(merge(tags.get(0), tags.get(1)), merge(tags.get(2), tags.get(3)),
                            replace("sections/" + sections.get(0), sections.get(1))));
        });
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static List<Callable<Integer>> writes(Stream<Callable<Integer>>... writes) {
        return Stream.of(writes).flatMap(some -> some).toList();
    }

    private void inRounds(IntFunction<List<Callable<Integer>>> writesOf) {
        var before = deadlocks();
        for (int round = 0; round < ROUNDS; round++) {
            var writes = writesOf.apply(round);
            assertThat(ConcurrentRequests.call(writes)).containsOnly(200);
        }
        assertThat(deadlocks()).isEqualTo(before);
        indexEntries.assertConsistent();
    }

    /** The number of deadlocks that the server has logged. */
    private static int deadlocks() {
        try (var files = Files.list(LOG)) {
            return files.map(LockOrderTest::read).collect(Collectors.joining()).split("deadlock detected", -1).length - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> drafts(String headline) {
        return IntStream.range(0, 4).mapToObj(i -> draft(headline + " " + i)).toList();
    }

    private static String draft(String headline) {
        return Desk.draft(headline).id();
    }

    private static List<String> tags(String slug, int number) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < number; i++) {
            ids.add(created("tags", Map.of("slug", slug + "-" + i, "name", slug)));
        }
        return ids;
    }

    private static String section(String slug) {
        return created("sections", Map.of("slug", slug, "name", slug));
    }

    private static String created(String kind, Map<String, Object> resource) {
        return Desk.request().contentType("application/json").body(resource).post("/manage/v1/" + kind).then().statusCode(201)
                .extract().path("id");
    }

    private static void setTags(String article, List<String> tags) {
        patch("articles/" + article, Map.of("tags", tags.stream().map(id -> Map.of("id", id)).toList()));
    }

    private static int patch(String path, Map<String, Object> patch) {
        return Desk.request().contentType("application/merge-patch+json").header("If-Match", "*").body(patch)
                .patch("/manage/v1/" + path).statusCode();
    }

    private static Callable<Integer> publish(String article) {
        return () -> Desk.request().header("If-Match", "*").post("/manage/v1/articles/" + article + "/publish").statusCode();
    }

    private static Callable<Integer> trash(String article) {
        return () -> Desk.request().header("If-Match", "*").delete("/manage/v1/articles/" + article).statusCode();
    }

    private static Callable<Integer> rename(String tag, String slug) {
        return () -> patch("tags/" + tag, Map.of("slug", slug));
    }

    private static Callable<Integer> merge(String tag, String into) {
        return merge("tags", tag, into);
    }

    private static Callable<Integer> merge(String resources, String id, String into) {
        return () -> Desk.request().contentType("application/json").header("If-Match", "*").body(Map.of("into", into))
                .post("/manage/v1/" + resources + "/" + id + "/merge").statusCode();
    }

    private static Callable<Integer> replace(String path, String by) {
        return () -> Desk.request().header("If-Match", "*").delete("/manage/v1/" + path + "?replaceWith=" + by).statusCode();
    }

    /** An import of one article, which fails if the article is rejected. */
    private Callable<Integer> write(String slug, List<String> tags, String section) {
        return () -> {
            newsroom.write(article(slug, "2026-01-01T00:00:00Z", "section", section, "tags",
                    tags.stream().map(tag -> Map.of("slug", tag)).toList()));
            return 200;
        };
    }
}
