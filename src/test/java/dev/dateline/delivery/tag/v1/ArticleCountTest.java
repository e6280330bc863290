package dev.dateline.delivery.tag.v1;

import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** The stored numbers of articles of tags and authors. */
@QuarkusTest
class ArticleCountTest {

    private static final String DAY = "2026-03-01T10:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @Test
    void countsThePublishedArticlesOfTagsAndAuthors() {
        var twice = Map.of("slug", "ac-twice");
        newsroom.write(article("ac-1", DAY, "tags", List.of(twice, Map.of("slug", "ac-once")), "authors",
                List.of(Map.of("slug", "ac-author"))), article("ac-2", DAY, "tags", List.of(twice)),
                article("ac-draft", DAY, "tags", List.of(twice), "status", "draft"));

        given().get("/api/v1/tags/by-slug/ac-twice?include=articleCount").then().statusCode(200).body("articleCount", equalTo(2));
        given().get("/api/v1/tags/by-slug/ac-once?fields=articleCount").then().body("", equalTo(Map.of("articleCount", 1)));
        given().get("/api/v1/authors/by-slug/ac-author?include=articleCount").then().body("articleCount", equalTo(1));
        given().get("/api/v1/tags/by-slug/ac-twice").then().body("", not(hasKey("articleCount")));
        var draft = new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE slug = 'ac-draft'"), "*").reread();
        draft.after("publish");
        given().get("/api/v1/tags/by-slug/ac-twice?include=articleCount").then().body("articleCount", equalTo(3));
        draft.reread().after("unpublish");
        given().get("/api/v1/tags/by-slug/ac-twice?include=articleCount").then().body("articleCount", equalTo(2));
        newsroom.write(article("ac-2", DAY, "tags", List.of(Map.of("slug", "ac-once"))));
        given().get("/api/v1/tags/by-slug/ac-twice?include=articleCount").then().body("articleCount", equalTo(1));
        given().get("/api/v1/tags/by-slug/ac-once?include=articleCount").then().body("articleCount", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors" })
    void sortsByTheNumberOfArticlesWithCursors(String list) {
        newsroom.write(
                article("ac-s-" + list, DAY, "tags", List.of(Map.of("slug", "ac-s-a"), Map.of("slug", "ac-s-b")), "authors",
                        List.of(Map.of("slug", "ac-s-ann"), Map.of("slug", "ac-s-ben"))),
                article("ac-s2-" + list, DAY, "tags", List.of(Map.of("slug", "ac-s-b")), "authors",
                        List.of(Map.of("slug", "ac-s-ben"))));
        var path = "/api/v1/" + list + "?sort=-articleCount&include=articleCount&limit=";
        var rows = "SELECT %s FROM delivery." + list.substring(0, list.length() - 1);
        assertThat(ListWalk.forth(path + 50, "articleCount"))
                .isEqualTo(sql.rows(rows.formatted("article_count") + " ORDER BY article_count DESC"));
        var ids = sql.rows(rows.formatted("id") + " ORDER BY article_count DESC LIMIT 10");
        assertThat(ListWalk.forthAndBack(path.replace("limit=", "ids=" + String.join(",", ids)), "id", 3))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(statements.during(() -> given().get(path + 3))).isLessThanOrEqualTo(list.equals("tags") ? 1 : 3);
        given().get("/api/v1/collections?sort=-articleCount").then().statusCode(400);
    }

    @Test
    void tagsChangeInTheFeedOnlyIfTheyChangeThemselves() {
        newsroom.write(article("ac-f-1", DAY, "tags", List.of(Map.of("slug", "ac-feed"))));
        var since = sql.value("SELECT to_json(max(changed_at)) #>> '{}' FROM delivery.change");
        newsroom.write(article("ac-f-2", DAY, "tags", List.of(Map.of("slug", "ac-feed"))));
        given().get("/api/v1/tags/by-slug/ac-feed?include=articleCount").then().body("articleCount", equalTo(2));
        given().queryParam("resource", "tag").queryParam("since", since).get("/api/v1/changes").then().statusCode(200)
                .body("data", equalTo(List.of()));
    }

    @Test
    void staysExactUnderConcurrentPublishingMergingAndImporting() {
        newsroom.write(
                article("ac-c-seed", DAY, "tags", List.of(Map.of("slug", "ac-c-hot"), Map.of("slug", "ac-c-merged")), "authors",
                        List.of(Map.of("slug", "ac-c-hot"), Map.of("slug", "ac-c-other"))));
        var drafts = new ArrayList<Desk.Copy>();
        for (int i = 0; i < 12; i++) {
            drafts.add(Desk.draft("Ac concurrent " + i, "tags", List.of(Map.of("slug", i % 2 == 0 ? "ac-c-hot" : "ac-c-merged")),
                    "authors", List.of(Map.of("slug", "ac-c-hot"))));
        }
        var merged = sql.value("SELECT id FROM editorial.tag WHERE slug = 'ac-c-merged'");
        var hot = sql.value("SELECT id FROM editorial.tag WHERE slug = 'ac-c-hot'");

        ConcurrentRequests.repeat(15, i -> {
            if (i < 12) {
                var copy = new Desk.Copy(drafts.get(i).id(), "*");
                copy.after("publish");
                return i % 3 == 0 ? copy.after("unpublish") : copy;
            } else if (i == 12) {
                return Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("into", hot))
                        .post("/manage/v1/tags/" + merged + "/merge").statusCode();
            }
            newsroom.write(article("ac-c-import-" + i, DAY, "tags", List.of(Map.of("slug", "ac-c-hot")), "authors",
                    List.of(Map.of("slug", "ac-c-other"))));
            return i;
        });

        for (var kind : List.of("tag", "author")) {
            assertThat(sql.value("SELECT count(*) FROM delivery." + kind + " t WHERE article_count <> (SELECT count(*) FROM"
                    + " delivery.article_" + kind + " l WHERE l." + kind + "_id = t.id)")).as(kind).isEqualTo("0");
        }
        given().get("/api/v1/authors/by-slug/ac-c-hot?include=articleCount").then().body("articleCount", equalTo(9));
        given().get("/api/v1/tags?sort=-articleCount&ids=" + hot + "&fields=slug").then().body("data.slug", contains("ac-c-hot"));
    }
}
