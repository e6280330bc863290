package dev.dateline.editorial.publishing;

import static dev.dateline.fixture.Collections.filled;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.delivery.cache.NodeCaches;
import dev.dateline.delivery.cache.OtherNode;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.SettableClock;
import dev.dateline.fixture.Sql;

/**
 * After each kind of write, no node sends an outdated response, and what the write does not affect stays cached. A kind that is
 * added later has to be added here.
 */
@QuarkusTest
class EveryWriteEvictsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String LIST = "/api/v1/articles?limit=50&include=details,authors,media&section=";
    private static final String ARTICLE = "/api/v1/articles/by-slug/";
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final int MANY = 101;
    /** Fewer than would make the server reject some of the expensive requests. */
    private static final int CLIENTS = 4;
    /** Writes of working copies; and what a cancelled job has done stays. */
    private static final Set<String> NOTHING_PUBLIC = Set.of("POST /manage/v1/keys",
            "DELETE /manage/v1/keys/{id}", "POST /manage/v1/jobs/{id}/cancel", "POST /manage/v1/exports",
            "POST /manage/v1/webhooks", "PUT /manage/v1/webhooks/{id}", "PATCH /manage/v1/webhooks/{id}",
            "DELETE /manage/v1/webhooks/{id}", "POST /manage/v1/webhooks/{id}/secret", "POST /manage/v1/webhooks/{id}/ping",
            "POST /manage/v1/articles",
            "PUT /manage/v1/articles/{id}", "PATCH /manage/v1/articles/{id}", "POST /manage/v1/articles/{id}/submit",
            "POST /manage/v1/articles/{id}/return", "POST /manage/v1/articles/{id}/schedule",
            "POST /manage/v1/articles/{id}/restore",
            "POST /manage/v1/articles/{id}/revisions/{version}/restore", "POST /manage/v1/articles/{id}/corrections",
            "POST /manage/v1/tags",
            "POST /manage/v1/media", "POST /manage/v1/articles/{id}/preview-links", "DELETE /manage/v1/preview-links",
            "DELETE /manage/v1/tags/{id}", "POST /manage/v1/authors",
            "DELETE /manage/v1/authors/{id}",
            "PATCH /manage/v1/articles/{id}/corrections/{number}", "DELETE /manage/v1/articles/{id}/corrections/{number}");

    @Inject
    Newsroom newsroom;

    @Inject
    PublicationScheduler scheduler;

    @Inject
    SettableClock clock;

    @Inject
    NodeCaches caches;

    @Inject
    OtherNode other;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    @Inject
    BeanManager beans;

    private final String p = "ew" + RUNS.incrementAndGet() + "-";

    /** Each with what it covers, besides the status of articles. */
    enum Write {
        NEW_ARTICLE("item:ImportedArticle", "PublishingService.findShown", "PublishingService.mergeSearchEntries") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("new"));
            }
        },
        ARTICLE_BY_ENDPOINT("POST /manage/v1/imports") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.importByEndpoint(t.full("a", "headline", "Changed"));
            }
        },
        HEADLINE {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "headline", "Changed"));
            }
        },
        SLUG {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "slug", t.p + "renamed"));
            }
        },
        REFERENCES {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "section", t.p + "city", "tags", List.of(Map.of("slug", t.p + "both"))));
            }
        },
        CORRECTION {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "corrections", List.of(Map.of("at", DAY, "text", "Also corrected."))));
            }
        },
        TRANSLATION {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("c", "language", "nl"));
            }
        },
        FORMER_SLUG {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "formerSlugs", List.of(t.p + "formerly")));
            }
        },
        SOURCE_URL {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "urls", List.of("https://old.example/" + t.p + "a")));
            }
        },
        UNPUBLISHED("PublishingService.unpublish") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "status", "unpublished"));
            }
        },
        SCHEDULED("PublicationScheduler.publish", "PublishingService.publish") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.clock.set("2026-02-01T07:00:00Z");
                t.newsroom.write(t.full("a", "publishedAt", "2026-02-01T08:00:00Z", "headline", "Due"));
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                t.clock.set("2026-02-01T08:00:00Z");
                t.scheduler.publish();
            }
        },
        EXPIRED("PublicationScheduler.withdraw") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.clock.set("2026-02-01T07:00:00Z");
                t.newsroom.write(t.full("a", "expiresAt", "2026-02-01T08:00:00Z"));
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                t.clock.set("2026-02-01T08:00:00Z");
                t.scheduler.withdraw();
            }
        },
        PUBLISHED_AGAIN("POST /manage/v1/articles/{id}/publish") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.edited("a").patch(Map.of("headline", "Changed")).then().statusCode(200);
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                t.edited("a").after("publish");
            }
        },
        UNPUBLISHED_BY_EDITOR("POST /manage/v1/articles/{id}/unpublish") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.edited("a").after("unpublish");
            }
        },
        TRASHED("DELETE /manage/v1/articles/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.edited("a").trash().then().statusCode(200);
            }
        },
        SECTION("item:ImportedSection", "SectionSaved") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "section", "path", t.p + "city", "name", "Renamed"));
            }
        },
        SECTION_CREATED("POST /manage/v1/sections") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().contentType("application/json").body(Map.of("name", "New", "slug", t.p + "new", "parent",
                        t.id("section", "path", t.p + "city"))).post("/manage/v1/sections").then().statusCode(201);
            }
        },
        SECTION_RENAMED("PUT /manage/v1/sections/{id}", "PATCH /manage/v1/sections/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("name", "Renamed"))
                        .patch("/manage/v1/sections/" + t.id("section", "path", t.p + "city")).then().statusCode(200);
            }
        },
        SECTION_DELETED("DELETE /manage/v1/sections/{id}", "SectionDeleted") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "section", "path", t.p + "city/" + t.p + "empty", "name", "Empty"));
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").delete("/manage/v1/sections/"
                        + t.id("section", "path", t.p + "city/" + t.p + "empty")).then().statusCode(204);
            }
        },
        SECTION_MOVED("POST /manage/v1/sections/{id}/move", "SectionMoved") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.move(t.p + "city/" + t.p + "port", null).statusCode(200);
            }
        },
        LARGE_SECTION_MOVED("ArticlesMoved") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.writeMany();
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                var job = t.move(t.p + "city/" + t.p + "port", null).statusCode(202).extract().header("Location");
                Jobs.finished(job.substring(job.lastIndexOf('/') + 1));
            }
        },
        TAG("item:ImportedTag", "TagChanged") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "tag", "slug", t.p + "harbour", "name", "Renamed"));
            }
        },
        TAG_RENAMED("PUT /manage/v1/tags/{id}", "PATCH /manage/v1/tags/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("name", "Renamed"))
                        .patch("/manage/v1/tags/" + t.id("tag", "slug", t.p + "harbour")).then().statusCode(200);
            }
        },
        TAG_RENAMED_BY_OPERATION("POST /manage/v1/operations") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().contentType("application/json").body(Map.of("mode", "atomic", "operations",
                        List.of(Map.of("method", "PATCH", "path", "/manage/v1/tags/" + t.id("tag", "slug", t.p + "harbour"),
                                "headers",
                                Map.of("If-Match", "*"), "body", Map.of("name", "Renamed")))))
                        .post("/manage/v1/operations").then().statusCode(200);
            }
        },
        SCHEDULED_BY_IMPORT("PublishingService.schedule") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.full("a", "status", "scheduled", "scheduledAt", "2126-01-01T00:00:00Z"));
            }
        },
        TAG_MERGED("POST /manage/v1/tags/{id}/merge", "ResourceRetired", "MenuChanged") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.merge().statusCode(200);
            }
        },
        POPULAR_TAG_MERGED("ResourceReplaced") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.writeMany();
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                var job = t.merge().statusCode(202).extract().header("Location");
                Jobs.finished(job.substring(job.lastIndexOf('/') + 1));
            }
        },
        AUTHOR_MERGED("POST /manage/v1/authors/{id}/merge") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "author", "slug", t.p + "ann", "name", "Ann", "portrait", t.p + "lead"));
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                post("authors/" + t.id("author", "slug", t.p + "nell") + "/merge",
                        Map.of("into", t.id("author", "slug", t.p + "ann"))).statusCode(200);
            }
        },
        AUTHOR_SLUG {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                        .body(Map.of("slug", t.p + "nell-later"))
                        .patch("/manage/v1/authors/" + t.id("author", "slug", t.p + "nell")).then().statusCode(200);
            }
        },
        SECTION_REPLACED {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").delete("/manage/v1/sections/"
                        + t.id("section", "path", t.p + "city/" + t.p + "port") + "?replaceWith="
                        + t.id("section", "path", t.p + "city")).then().statusCode(200);
            }
        },
        AUTHOR("item:ImportedAuthor", "AuthorChanged") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "author", "slug", t.p + "nell", "name", "Renamed", "portrait", t.p + "portrait"));
            }
        },
        AUTHOR_RENAMED("PUT /manage/v1/authors/{id}", "PATCH /manage/v1/authors/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("name", "Renamed"))
                        .patch("/manage/v1/authors/" + t.id("author", "slug", t.p + "nell")).then().statusCode(200);
            }
        },
        PORTRAIT {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "author", "slug", t.p + "nell", "name", "Nell", "portrait", t.p + "lead"));
            }
        },
        COLLECTION_CREATED("POST /manage/v1/collections", "CollectionSaved") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Collections.create(t.p + "new", slot("top", item(t.p + "a"))).then().statusCode(201);
            }
        },
        COLLECTION_CHANGED("PUT /manage/v1/collections/{id}", "PATCH /manage/v1/collections/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Collections.patch(t.id("collection", "slug", t.p + "home"), Map.of("slots", List.of(slot("top",
                        item(t.p + "b", "summary", "Changed"))))).then().statusCode(200);
            }
        },
        COLLECTION_IMPORTED("item:ImportedCollection") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(line("kind", "collection", "slug", t.p + "home", "name", "Home", "slots",
                        List.of(slot("top", Map.of("article", Map.of("externalId", t.p + "b"))))));
            }
        },
        MENU_CHANGED {
            @Override
            void run(EveryWriteEvictsTest t) {
                Collections.patch(t.id("collection", "slug", t.p + "menu"), Map.of("menu", List.of(
                        Map.of("url", "/about", "label", "About us")))).then().statusCode(200);
            }
        },
        COLLECTION_RENAMED {
            @Override
            void run(EveryWriteEvictsTest t) {
                Collections.patch(t.id("collection", "slug", t.p + "home"), Map.of("slug", t.p + "front")).then().statusCode(200);
            }
        },
        COLLECTION_DELETED("DELETE /manage/v1/collections/{id}", "CollectionDeleted") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Collections.delete(t.id("collection", "slug", t.p + "home")).then().statusCode(204);
            }
        },
        MEDIA_OF_COLLECTION {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.media("override", "captions", List.of(Map.of("language", "en", "text", "Changed"))));
            }
        },
        MEDIA("item:ImportedMedia", "MediaChanged") {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.media("lead", "credit", "Changed"));
            }
        },
        MEDIA_CHANGED("PUT /manage/v1/media/{id}", "PATCH /manage/v1/media/{id}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                        .body(Map.of("url", "https://example.org/changed.jpg", "focalPoint", Map.of("x", 0.5, "y", 0.1)))
                        .patch("/manage/v1/media/" + t.id("media", "external_id", t.p + "lead")).then().statusCode(200);
            }
        },
        MEDIA_REPLACED("DELETE /manage/v1/media/{id}") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                t.newsroom.write(t.media("better"));
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").delete("/manage/v1/media/" + t.id("media", "external_id", t.p + "lead")
                        + "?replaceWith=" + t.id("media", "external_id", t.p + "better")).then().statusCode(200);
            }
        },
        CAPTION_CHANGED("PUT /manage/v1/media/{id}/captions/{language}", "PATCH /manage/v1/media/{id}/captions/{language}") {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("text", "Changed"))
                        .put(t.caption("en")).then().statusCode(200);
            }
        },
        CAPTION_CREATED {
            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-None-Match", "*").contentType("application/json").body(Map.of("text", "Neu"))
                        .put(t.caption("de")).then().statusCode(201);
            }
        },
        CAPTION_DELETED("DELETE /manage/v1/media/{id}/captions/{language}") {
            @Override
            void prepare(EveryWriteEvictsTest t) {
                CAPTION_CREATED.run(t);
            }

            @Override
            void run(EveryWriteEvictsTest t) {
                Desk.request().header("If-Match", "*").delete(t.caption("de")).then().statusCode(204);
            }
        },
        CAPTION {
            @Override
            void run(EveryWriteEvictsTest t) {
                t.newsroom.write(t.media("lead", "captions", List.of(Map.of("language", "en", "text", "Changed"))));
            }
        };

        final Set<String> covered;

        Write(String... covered) {
            this.covered = Set.of(covered);
        }

        void prepare(EveryWriteEvictsTest test) {
            // Most need nothing.
        }

        abstract void run(EveryWriteEvictsTest test);
    }

    @BeforeEach
    void write() {
        newsroom.write(line("kind", "section", "path", p + "city", "name", "City"),
                line("kind", "section", "path", p + "city/" + p + "port", "name", "Port"),
                line("kind", "section", "path", p + "else", "name", "Else"),
                media("portrait"), media("lead"), media("quiet"), media("override"),
                line("kind", "author", "slug", p + "nell", "name", "Nell", "portrait", p + "portrait"),
                full("a"), full("b", "language", "de", "section", p + "city"),
                full("link", "translationGroup", null, "body", "<p><a href=\"" + ARTICLE + p + "a\">a</a> <a href=\"" + ARTICLE
                        + p + "formerly\">b</a> <a href=\"https://old.example/" + p + "a\">c</a></p>"),
                article(p + "quiet", DAY, "section", p + "else", "tags", List.of(Map.of("slug", p + "quiet")), "authors",
                        List.of(Map.of("slug", p + "bob", "name", "Bob")), "media", List.of(usage("quiet"))));
        Collections.create(p + "home", slot("top", item(p + "a", "headline", "Own", "media",
                Map.of("externalId", p + "override"))), filled(slot("more"), 5, "section", p + "city")).then().statusCode(201);
        Collections.create(Map.of("slug", p + "menu", "name", "Menu", "menu", List.of(
                Map.of("section", Map.of("path", p + "city")), Map.of("tag", Map.of("slug", p + "harbour"))))).then()
                .statusCode(201);
        Collections.create(p + "quiet", filled(slot("top", item(p + "quiet")), 5, "tag", List.of(p + "quiet"))).then()
                .statusCode(201);
    }

    @AfterEach
    void reset() {
        clock.reset();
        Collections.delete(id("collection", "slug", p + "menu")).then().statusCode(204);
    }

    @ParameterizedTest
    @EnumSource
    void noNodeSendsWhatAWriteHasOutdated(Write write) {
        write.prepare(this);
        check(() -> write.run(this), true);
    }

    /** Whatever the article was before. */
    @ParameterizedTest
    @EnumSource
    void noNodeSendsWhatAStatusHasOutdated(ArticleStatus status) {
        check(() -> newsroom.write(full("a", "status", name(status), "headline", "Changed",
                "publishedAt", status == ArticleStatus.SCHEDULED ? "2126-01-01T00:00:00Z" : DAY)), status != ArticleStatus.REVIEW
                        && status != ArticleStatus.DRAFT);
        check(() -> newsroom.write(full("a")), false);
    }

    private void check(Runnable write, boolean changes) {
        var affected = affected();
        var unaffected = unaffected();
        caches.clear();
        other.catchUp();
        var before = other.read(() -> responses(Stream.concat(affected.stream(), unaffected.stream()).toList(), PlainHttp::get));

        // Evictions of what the test has written before can arrive while the responses are computed.
        await().until(() -> unaffected.stream().allMatch(EveryWriteEvictsTest::isHit));

        write.run();

        unaffected.forEach(url -> {
            assertThat(isHit(url)).as(url).isTrue();
            assertThat(other.find(url)).as(url).isPresent();
        });
        var after = responses(affected, PlainHttp::get);
        caches.clear();
        var current = new HashMap<String, String>();
        responses(affected, PlainHttp::getUncached).forEach((url, response) -> current.put(url, response.body()));
        assertThat(after).allSatisfy((url, response) -> assertThat(response.body()).as(url).isEqualTo(current.get(url)));
        if (changes) {
            before.keySet().retainAll(affected);
            assertThat(current).isNotEqualTo(before);
        }
        await().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(2)).until(() -> affected.stream()
                .allMatch(url -> other.find(url).map(current.get(url)::equals).orElse(true)));
    }

    private static boolean isHit(String url) {
        return PlainHttp.header(PlainHttp.get(url), "Cache-Status").equals("dateline; hit");
    }

    private static Map<String, HttpResponse<String>> responses(List<String> urls, Function<String, HttpResponse<String>> get) {
        var remaining = new ConcurrentLinkedQueue<>(urls);
        var responses = new ConcurrentHashMap<String, HttpResponse<String>>();
        ConcurrentRequests.repeat(CLIENTS, client -> {
            for (var url = remaining.poll(); url != null; url = remaining.poll()) {
                responses.put(url, get.apply(url));
            }
            return responses;
        });
        return responses;
    }

    private List<String> affected() {
        var urls = new ArrayList<String>();
        for (var slug : List.of("a", "b", "link")) {
            var id = sql.value("SELECT id FROM editorial.article WHERE external_id = ?", p + slug);
            urls.addAll(List.of(ARTICLE + p + slug + "?include=authors,related&body=blocks",
                    "/api/v1/articles/" + id + "?fields=headline", "/api/v1/articles/" + id + "/versions",
                    "/api/v1/articles/" + id + "/neighbours", "/api/v1/articles/" + id + "/neighbours?section=" + p + "city",
                    "/api/v1/articles/" + id + "/versions/1"));
        }
        var lead = id("media", "external_id", p + "lead");
        for (var section : List.of(p + "city", p + "city/" + p + "port")) {
            urls.addAll(List.of(LIST + section, LIST + section + "&language=de",
                    LIST + section + "&facets=section,tag,author,type,language&count=exact"));
        }
        for (var tag : List.of(p + "harbour", id("tag", "slug", p + "both"))) {
            urls.addAll(List.of("/api/v1/articles?include=related,body&tag=" + tag, LIST + p + "city&tag.not=" + tag));
        }
        urls.addAll(List.of("/api/v1/articles?author=" + p + "nell", "/api/v1/articles?media=" + lead,
                "/api/v1/articles?q=about&highlight=true&section=" + p + "city", "/api/v1/articles?limit=3",
                "/api/v1/articles?ids=" + sql.value("SELECT id FROM editorial.article WHERE external_id = ?", p + "a")
                        + "&section=" + p + "city",
                "/api/v1/sections/by-path/" + p + "city?include=articleCount", "/api/v1/sections/by-path/" + p + "city/" + p
                        + "port",
                "/api/v1/sections/by-path/" + p + "city?include=featured&fields=featured,children",
                "/api/v1/sections?view=tree&include=articleCount,featured", "/api/v1/sections?limit=20&sort=-updatedAt",
                "/api/v1/tags/by-slug/" + p + "harbour", "/api/v1/tags/by-slug/" + p + "both?include=articleCount",
                "/api/v1/tags?limit=20&sort=-updatedAt", "/api/v1/tags?limit=20&sort=-articleCount&include=articleCount",
                "/api/v1/authors/by-slug/" + p + "nell?include=articleCount",
                "/api/v1/batch?get=articles/by-slug/" + p + "a&get=articles%3Fsection%3D" + p + "city&get=collections/" + p
                        + "home",
                "/api/v1/batch?get=articles/by-slug/" + p + "a&get=articles/by-slug/" + p + "new&get=collections/" + p + "new",
                "/api/v1/authors?limit=20&sort=-updatedAt", "/api/v1/media/" + lead, "/api/v1/media/" + lead + "/captions",
                "/api/v1/collections/" + p + "home", "/api/v1/collections/" + p + "front", "/api/v1/collections/" + p + "new",
                "/api/v1/collections?limit=20&sort=-updatedAt",
                "/api/v1/media?limit=20", "/api/v1/captions?limit=20", "/api/v1/captions?media=" + lead,
                "/api/v1/site", "/api/v1/collections/" + p + "menu", "/api/v1/redirects?limit=20&sort=-updatedAt",
                "/api/v1/corrections?limit=20&sort=-publicFrom",
                "/api/v1/corrections?section=" + p + "city",
                "/api/v1/corrections?section=" + p + "city/" + p + "port",
                "/api/v1/captions/"
                        + sql.value("SELECT id FROM delivery.caption WHERE language = 'en' AND media_id = ?::uuid", lead)));
        return urls;
    }

    private List<String> unaffected() {
        return List.of(ARTICLE + p + "quiet?include=authors", LIST + p + "else", "/api/v1/articles?tag=" + p + "quiet",
                "/api/v1/articles?author=" + p + "bob", "/api/v1/articles?media=" + id("media", "external_id", p + "quiet"),
                "/api/v1/tags/by-slug/" + p + "quiet?include=articleCount",
                "/api/v1/authors/by-slug/" + p + "bob?include=articleCount",
                "/api/v1/batch?get=/api/v1/articles/by-slug/" + p + "quiet&get=/api/v1/articles%3Fsection%3D" + p + "else",
                "/api/v1/media/" + id("media", "external_id", p + "quiet"), "/api/v1/collections/" + p + "quiet");
    }

    @Test
    void everyKindOfWriteIsTested() {
        var tested = new HashSet<String>();
        Stream.of(Write.values()).forEach(write -> tested.addAll(write.covered));
        assertThat(tested).containsExactlyInAnyOrderElementsOf(kindsOfWrites());
    }

    private Set<String> kindsOfWrites() {
        var kinds = new TreeSet<String>();
        Stream.of(ImportedItem.class.getPermittedSubclasses()).forEach(item -> kinds.add("item:" + item.getSimpleName()));
        publicMethods(PublishingService.class).forEach(method -> kinds.add("PublishingService." + method.getName()));
        Stream.of(PublicationScheduler.class.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Scheduled.class))
                .forEach(method -> kinds.add("PublicationScheduler." + method.getName()));
        Stream.of(ReferenceEventObserver.class.getDeclaredMethods()).flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Observes.class))
                .forEach(parameter -> kinds.add(parameter.getType().getSimpleName()));
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream().map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class) && type.getPackageName().contains(".editorial."))
                .forEach(type -> Stream.of(type.getDeclaredMethods()).forEach(method -> verb(method).ifPresent(
                        verb -> kinds.add(verb + " " + type.getAnnotation(Path.class).value()
                                + (method.isAnnotationPresent(Path.class) ? method.getAnnotation(Path.class).value() : "")))));
        kinds.removeAll(NOTHING_PUBLIC);
        return kinds;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(POST.class, PUT.class, PATCH.class, DELETE.class).filter(method::isAnnotationPresent)
                .map(Class::getSimpleName).findFirst();
    }

    private static Stream<Method> publicMethods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private String caption(String language) {
        return "/manage/v1/media/" + id("media", "external_id", p + "lead") + "/captions/" + language;
    }

    private Desk.Copy edited(String slug) {
        return new Desk.Copy(id("article", "slug", p + slug), null).reread();
    }

    private Map<String, Object> full(String slug, Object... more) {
        var line = article(p + slug, DAY, "section", p + "city/" + p + "port",
                "tags", List.of(Map.of("slug", p + "harbour"), Map.of("slug", p + "both")),
                "authors", List.of(Map.of("slug", p + "nell")), "media", List.of(usage("lead")),
                "translationGroup", p + "group", "corrections", List.of(Map.of("at", DAY, "text", "Corrected.")));
        line.putAll(line(more));
        line.values().removeIf(Objects::isNull);
        return line;
    }

    private Map<String, Object> usage(String media) {
        return Map.of("role", "lead", "media", Map.of("externalId", p + media));
    }

    private Map<String, Object> media(String name, Object... more) {
        var line = line("kind", "media", "externalId", p + name, "url", "https://example.org/" + p + name + ".jpg", "captions",
                List.of(Map.of("language", "en", "text", "Caption of " + name)));
        line.putAll(line(more));
        return line;
    }

    private void writeMany() {
        newsroom.write(IntStream.range(0, MANY).mapToObj(i -> full("many-" + i, "translationGroup", null)).toList());
    }

    private void importByEndpoint(Map<String, Object> line) {
        try {
            String location = given().header("Authorization", AdminKey.bearer()).contentType("application/x-ndjson")
                    .body(json.writeValueAsBytes(line)).post("/manage/v1/imports?format=jsonl&language=en").then().statusCode(202)
                    .extract().header("Location");
            await().atMost(Duration.ofSeconds(30)).until(() -> given().header("Authorization", AdminKey.bearer()).get(location)
                    .path("finishedAt") != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ValidatableResponse move(String path, String parent) {
        var body = new HashMap<String, Object>();
        body.put("parent", parent);
        return post("sections/" + id("section", "path", path) + "/move", body);
    }

    private ValidatableResponse merge() {
        return post("tags/" + id("tag", "slug", p + "harbour") + "/merge", Map.of("into", id("tag", "slug", p + "both")));
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body(body)
                .post("/manage/v1/" + path).then();
    }

    private String id(String table, String column, String value) {
        return sql.value("SELECT id FROM editorial." + table + " WHERE " + column + " = ?", value);
    }

    private static String name(ArticleStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
