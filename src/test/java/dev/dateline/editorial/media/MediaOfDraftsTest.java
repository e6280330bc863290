package dev.dateline.editorial.media;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

/** What editors state by the management API about media that only drafts use. */
@QuarkusTest
class MediaOfDraftsTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String SECRET = "EMBARGOED";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(strings = { "nothing", "draft", "review", "scheduled", "unpublished", "trashed", "portrait" })
    void mediaThatNothingPublicUsesAreSeenNowhere(String user) {
        var before = publicState(null);
        var media = secretMedia("md-" + user);
        use(user, media);
        var url = "/manage/v1/media/" + media;

        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("credit", SECRET + " again", "url", "/embargoed-" + user + "-2.jpg")).patch(url).then()
                .statusCode(200);
        Desk.request().header("If-None-Match", "*").contentType("application/json").body(Map.of("text", SECRET))
                .put(url + "/captions/fr").then().statusCode(201);
        Desk.request().header("If-Match", "*").delete(url + "/captions/fr").then().statusCode(204);

        assertThat(publicState(media)).isEqualTo(before);
        given().get("/api/v1/media/" + media).then().statusCode(404);
        given().get("/api/v1/media/" + media + "/captions").then().statusCode(404);
        sql.rows("SELECT id FROM editorial.caption WHERE media_id = ?::uuid", media)
                .forEach(caption -> given().get("/api/v1/captions/" + caption).then().statusCode(404));
        assertThat(sql.rows("SELECT FROM delivery.change WHERE resource_id = ?::uuid", media)).isEmpty();
    }

    @Test
    void changesOfMediaThatOnlyDraftsUseEvictNothing() {
        var media = secretMedia("md-evict");
        Desk.draft("Md evict", "media", List.of(Map.of("id", media)));
        var before = sql.value("SELECT coalesce(max(sequence), 0) FROM delivery.eviction");

        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("credit", SECRET))
                .patch("/manage/v1/media/" + media).then().statusCode(200);

        assertThat(sql.value("SELECT coalesce(max(sequence), 0) FROM delivery.eviction")).isEqualTo(before);
    }

    @Test
    void mediaThatADraftAddsToAPublicArticleAreHiddenUntilItIsPublished() {
        newsroom.write(article("md-edited", DAY));
        var media = secretMedia("md-edited");
        var copy = new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE slug = 'md-edited'"), null).reread();
        copy.patch(Map.of("media", List.of(Map.of("id", media, "caption", SECRET)))).then().statusCode(200);

        given().get("/api/v1/media/" + media).then().statusCode(404);
        assertThat(given().get("/api/v1/articles/by-slug/md-edited").asString()).doesNotContain(SECRET);

        copy.reread().after("publish");
        assertThat(given().get("/api/v1/media/" + media).asString()).contains(SECRET);
        copy.reread().after("unpublish");
        given().get("/api/v1/media/" + media).then().statusCode(404);
        assertThat(given().get("/api/v1/captions?limit=100").asString()).doesNotContain(media);
    }

    private static String secretMedia(String name) {
        return Desk.request().contentType("application/json").body(line("externalId", name, "url", "/embargoed-" + name + ".jpg",
                "credit", SECRET, "captions", List.of(line("language", "en", "text", SECRET, "altText", SECRET))))
                .post("/manage/v1/media").then().statusCode(201).extract().path("id");
    }

    private void use(String user, String media) {
        switch (user) {
            case "nothing" -> {
                // It is only in the library.
            }
            case "portrait" -> Desk.request().contentType("application/json")
                    .body(Map.of("name", "Md portrait", "portrait", media))
                    .post("/manage/v1/authors").then().statusCode(201);
            default -> newsroom.write(article("md-" + user, "2126-01-01T00:00:00Z", "status", user, "media",
                    List.of(Map.of("media", Map.of("externalId", "md-" + user)))));
        }
    }

    /** Every list that can show or count media items, uncached. */
    private static Map<String, String> publicState(String media) {
        var urls = new ArrayList<>(List.of("/api/v1/media?limit=100&count=exact", "/api/v1/captions?limit=100&count=exact",
                "/api/v1/changes?resource=media&limit=100", "/api/v1/articles?q=" + SECRET + "&count=exact"));
        var state = new LinkedHashMap<String, String>();
        urls.forEach(url -> state.put(url, PlainHttp.getUncached(url).body()));
        if (media != null) {
            assertThat(state.values()).noneMatch(body -> body.contains(SECRET + " again") || body.contains(media));
            assertThat(PlainHttp.getUncached("/api/v1/articles?media=" + media).body()).contains("\"data\":[]");
            assertThat(PlainHttp.getUncached("/api/v1/media?count=exact&ids=" + media).body()).contains("\"total\":0");
            assertThat(PlainHttp.getUncached("/api/v1/captions?count=exact&media=" + media).body()).contains("\"total\":0");
        }
        return state;
    }
}
