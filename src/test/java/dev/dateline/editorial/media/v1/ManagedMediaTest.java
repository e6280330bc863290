package dev.dateline.editorial.media.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedMediaTest {

    private static final String MEDIA = "/manage/v1/media";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Test
    void createsAMediaItemWithItsCaptions() {
        var created = create(line("externalId", "mm-full", "type", "video", "url", "https://example.org/mm.mp4", "mimeType",
                "video/mp4", "width", 1920, "height", 1080, "duration", 12.5, "poster", "/mm-poster.jpg", "focalPoint",
                Map.of("x", 0.25, "y", 0.75), "credit", "Photo: Ada", "rights",
                Map.of("holder", "Agency", "terms", "Once", "expiresAt", "2030-01-01T00:00:00Z"),
                "defaultLanguage", "EN-gb", "captions",
                List.of(line("language", "en-GB", "text", "The boat.", "altText", "A boat", "credit", "Photo: Bea"),
                        line("language", "de", "text", "Das Boot."))));
        created.then().statusCode(201).header("ETag", equalTo("\"1\"")).body("externalId", equalTo("mm-full"))
                .body("type", equalTo("video")).body("url", equalTo("https://example.org/mm.mp4"))
                .body("mimeType", equalTo("video/mp4")).body("width", equalTo(1920)).body("height", equalTo(1080))
                .body("duration", equalTo(12.5f)).body("poster", equalTo("/mm-poster.jpg")).body("focalPoint.x", equalTo(0.25f))
                .body("focalPoint.y", equalTo(0.75f))
                .body("credit", equalTo("Photo: Ada")).body("rights.holder", equalTo("Agency"))
                .body("rights.terms", equalTo("Once")).body("rights.expiresAt", equalTo("2030-01-01T00:00:00Z"))
                .body("defaultLanguage", equalTo("en-GB")).body("captions.language", contains("de", "en-GB"))
                .body("captions.text", contains("Das Boot.", "The boat.")).body("captions.altText", contains(null, "A boat"))
                .body("captions.credit", contains(null, "Photo: Bea")).body("version", equalTo(1))
                .body("createdBy", equalTo("admin"));
        var read = Desk.request().get(created.header("Location"));
        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void onlyAVideoHasAPoster() {
        create(line("url", "/mm-p.jpg", "defaultLanguage", "en", "poster", "/mm-p-2.jpg")).then().statusCode(422)
                .body("errors.pointer", contains("/poster")).body("errors.value", contains("/mm-p-2.jpg"))
                .body("errors.reason", contains("must be omitted unless the type is video"));
        create(line("url", "/mm-p.mp4", "defaultLanguage", "en", "poster", "mm.jpg")).then().statusCode(422)
                .body("errors.pointer", contains("/poster"));
        var video = create(line("url", "/mm-p.mp4", "defaultLanguage", "en", "poster", "/mm-p.jpg"));
        video.then().statusCode(201);
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("type", "image"))
                .patch(video.header("Location")).then().statusCode(422).body("errors.pointer", contains("/poster"));
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body("{\"type\":\"image\",\"poster\":null}").patch(video.header("Location")).then().statusCode(200)
                .body("poster", nullValue());
    }

    @Test
    void repeatedCreationReturnsTheSameMediaItem() {
        var ids = List.of(1, 2).stream()
                .map(i -> Desk.request().header("Idempotency-Key", "mm-once").contentType("application/json")
                        .body(line("url", "/mm-once.jpg", "defaultLanguage", "en")).post(MEDIA).then().statusCode(201).extract()
                        .<String>path("id"))
                .distinct();
        assertThat(ids).hasSize(1);
    }

    @Test
    void derivesTypeAndLanguageFromWhatIsGiven() {
        create(line("url", "/mm/horn.mp3?x=1", "captions", List.of(Map.of("language", "ja", "text", "霧笛")))).then()
                .statusCode(201).body("type", equalTo("audio")).body("mimeType", equalTo("audio/mpeg"))
                .body("defaultLanguage", equalTo("ja")).body("captions.altText", contains(nullValue()));
        create(line("url", "https://example.org/mm-plain", "defaultLanguage", "en")).then().statusCode(201)
                .body("type", equalTo("image")).body("mimeType", nullValue()).body("rights", nullValue())
                .body("captions", hasSize(0));
    }

    @Test
    void reportsAllViolations() {
        create(line("externalId", "mm-taken", "url", "/mm-taken.jpg", "defaultLanguage", "en")).then().statusCode(201);
        create(line("externalId", "mm-taken", "url", "ftp://example.org/a", "width", 0, "focalPoint", Map.of("x", 2, "y", 0),
                "rights", Map.of("holder", 7), "colour", "red", "captions",
                List.of(line("language", "xx-yy", "text", "a"), line("language", "en"),
                        line("language", "en", "altText", "a".repeat(2_001)))))
                .then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/externalId", "/url", "/width", "/focalPoint/x", "/rights/holder",
                        "/colour", "/captions/0/language", "/captions/2/altText", "/captions/2/language"));
        create(line("url", "/a.jpg", "captions", List.of(line("language", "en", "alttext", "a")))).then().statusCode(422)
                .body("errors.pointer", contains("/captions/0/alttext")).body("errors[0].nearest", equalTo("altText"));
        create(Map.of()).then().statusCode(422).body("errors.pointer", containsInAnyOrder("/url", "/defaultLanguage"));
        Desk.request().contentType("application/json").body("[]").post(MEDIA).then().statusCode(400);
    }

    @Test
    void changesArePublicAtOnceInEveryArticleThatShowsTheItem() {
        newsroom.write(line("kind", "media", "externalId", "mm-shown", "url", "/mm-shown.jpg", "captions",
                List.of(line("language", "en", "text", "Old.", "altText", "Old alt"))),
                article("mm-one", DAY, "media", List.of(Map.of("media", Map.of("externalId", "mm-shown")))),
                article("mm-two", DAY, "body", "<p>a</p><img data-media='mm-shown' src='/small.jpg'>"));
        var id = sql.value("SELECT id FROM editorial.media WHERE external_id = 'mm-shown'");
        var item = read(id);
        item.then().body("createdBy", equalTo("import"));
        var before = Instant.now();

        patch(item, line("url", "/mm-new.jpg", "credit", "Photo: New", "focalPoint", Map.of("x", 0.5, "y", 0.1), "captions",
                List.of(line("language", "en", "text", "New.", "altText", "New alt")))).statusCode(200)
                .body("version", equalTo(2)).body("mimeType", equalTo("image/jpeg"));

        given().get("/api/v1/media/" + id).then().body("url", equalTo("/mm-new.jpg")).body("credit", equalTo("Photo: New"))
                .body("captions.text", contains("New."));
        given().get("/api/v1/articles/by-slug/mm-one").then().body("lead.url", equalTo("/mm-new.jpg"))
                .body("lead.caption", equalTo("New.")).body("lead.altText", equalTo("New alt"))
                .body("lead.credit", equalTo("Photo: New")).body("lead.focalPoint.y", equalTo(0.1f));
        given().get("/api/v1/articles/by-slug/mm-two?body=blocks").then().body("blocks[1].focalPoint.y", equalTo(0.1f));
        assertThat(given().get("/api/v1/changes?resource=media&limit=100&since=" + before).jsonPath()
                .getList("data.id")).contains(id);
        patch(item, Map.of("credit", "Late")).statusCode(412);
    }

    @Test
    void replacesOmittedPropertiesAndAcceptsACopyOfTheResponse() {
        var item = create(line("url", "/mm-put.jpg", "credit", "Gone", "width", 5, "captions",
                List.of(Map.of("language", "en", "text", "Gone"))));
        var copy = new LinkedHashMap<String, Object>(item.jsonPath().getMap(""));
        copy.put("height", 7);
        var copied = put(item, copy).statusCode(200).body("width", equalTo(5)).body("height", equalTo(7))
                .body("captions.text", contains("Gone")).extract().response();

        put(copied, line("url", "/mm-put.png", "defaultLanguage", "en", "id", "x")).statusCode(422)
                .body("errors.pointer", contains("/id"));
        put(copied, line("url", "/mm-put.png", "defaultLanguage", "en")).statusCode(200).body("credit", nullValue())
                .body("width", nullValue()).body("mimeType", equalTo("image/png")).body("captions", hasSize(0))
                .body("version", equalTo(3));
    }

    @Test
    void patchesNestedPropertiesAndRemovesValues() {
        var item = create(line("url", "/mm-nested.jpg", "defaultLanguage", "en", "credit", "C", "rights",
                line("holder", "H", "terms", "T")));
        var patch = line("rights", line("terms", null, "expiresAt", "2031-01-01T00:00:00Z"));
        patch.put("credit", null);
        patch(item, patch).statusCode(200).body("rights.holder", equalTo("H")).body("rights.terms", nullValue())
                .body("rights.expiresAt", equalTo("2031-01-01T00:00:00Z")).body("credit", nullValue());
        var unchanged = read(item.path("id"));
        patch(unchanged, Map.of("defaultLanguage", "en")).statusCode(200).body("version", equalTo(2))
                .header("ETag", unchanged.header("ETag"));
        assertThat(read(item.path("id")).header("ETag")).isEqualTo(unchanged.header("ETag"));
    }

    @Test
    void requiresTheCurrentVersion() {
        var item = create(line("url", "/mm-tag.jpg", "defaultLanguage", "en"));
        var path = MEDIA + "/" + item.path("id");
        Desk.request().contentType("application/json").body(Map.of("url", "/a")).put(path).then().statusCode(428);
        Desk.request().contentType("application/merge-patch+json").body(Map.of("width", 1)).patch(path).then().statusCode(428);
        Desk.request().delete(path).then().statusCode(428);
        Desk.request().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        delete(item).statusCode(204);
        Desk.request().get(path).then().statusCode(404).body("detail", containsString("There is no media item with the id"));
    }

    @Test
    void deletesOnlyMediaItemsThatNothingUses() {
        newsroom.write(line("kind", "media", "externalId", "mm-used", "url", "/mm-used.jpg"),
                line("kind", "author", "slug", "mm-portrait", "name", "P", "portrait", "mm-used"),
                article("mm-user", DAY, "media", List.of(Map.of("media", Map.of("externalId", "mm-used")))));
        var id = sql.value("SELECT id FROM editorial.media WHERE external_id = 'mm-used'");
        Desk.draft("Mm draft", "media", List.of(Map.of("id", id), Map.of("id", id, "role", "social")));

        delete(read(id)).statusCode(409).body("detail", startsWith("The media item is used by 2 working copies, 1 public article"
                + " and 1 author as portrait."))
                .body("usages", equalTo(Map.of("workingCopies", 2, "publicArticles", 1, "collections", 0, "portraits", 1)));
        Desk.request().get("/manage/v1/articles?sort=savedAt&count=exact&media=" + id).then().statusCode(200)
                .body("data.headline", contains("About mm-user", "Mm draft")).body("page.total", equalTo(2));

        var unused = create(line("url", "/mm-unused.jpg", "captions", List.of(Map.of("language", "en", "text", "a"))));
        delete(unused).statusCode(204);
        assertThat(sql.value("SELECT count(*) FROM editorial.caption WHERE media_id = ?::uuid", unused.<String>path("id")))
                .isEqualTo("0");
    }

    @Test
    void filtersTheList() {
        newsroom.write(
                line("kind", "media", "externalId", "mf-one", "url", "/mf-one.jpg", "credit", "MF Ada", "captions",
                        List.of(line("language", "en", "text", "A Mfwhale", "altText", "alt"),
                                line("language", "de", "text", "Wal"))),
                line("kind", "media", "externalId", "mf-two", "url", "/mf-two.mp4", "captions",
                        List.of(line("language", "en", "altText", "mfwhale swims"))),
                line("kind", "media", "externalId", "mf-three", "url", "/mf-three.jpg", "captions",
                        List.of(line("language", "de", "text", "mfWHALE", "credit", "MF Bea"))));
        search("wale mfwhale").body("data.externalId", contains("mf-one"));
        search("\"mfwhale swims\"").body("data.externalId", contains("mf-two"));
        search("three.jpg mf").body("data.externalId", contains("mf-three"));
        search("mfwhale -swim -ada").body("data.externalId", contains("mf-three"));
        search("fwhale").body("data", hasSize(0));
        search("-mfwhale").body("data", hasSize(0));
        list("?externalId=mf-two").body("data.url", contains("/mf-two.mp4"));
        list("?url=/mf-two.mp4&type=video").body("data.externalId", contains("mf-two"));
        list("?url=/mf-two.mp4&type=image,audio").body("data", hasSize(0));
        list("?q=MFWHALE&sort=updatedAt").body("data.externalId", contains("mf-one", "mf-two", "mf-three"));
        list("?q=mf%20b&count=exact").body("data.externalId", contains("mf-three")).body("page.total", equalTo(1));
        list("?q=mf-&missing=altText").body("data.externalId", contains("mf-three"));
        list("?q=mf-&missing=caption").body("data.externalId", contains("mf-two"));
        list("?q=mf-&missing=credit").body("data.externalId", contains("mf-two"));
        list("?q=mf-&missing=altText,caption&sort=updatedAt").body("data.externalId", contains("mf-two", "mf-three"));
        list("?q=mf-&missing=altText&language=DE&count=exact").body("page.total", equalTo(3));
        list("?ids=" + sql.value("SELECT id FROM editorial.media WHERE external_id = 'mf-one'"))
                .body("data.externalId", contains("mf-one")).body("data[0].captions.language", contains("de", "en"));
        Desk.request().get(MEDIA + "?language=de").then().statusCode(400).body("detail", containsString("requires missing"));
        Desk.request().get(MEDIA + "?missing=alttext").then().statusCode(400).body("errors[0].nearest", equalTo("altText"));
    }

    @Test
    void filtersByTimeOfUpdateAndPagesThroughEqualTimes() {
        for (int i = 1; i <= 5; i++) {
            create(line("url", "/mupdated-" + i + ".jpg", "defaultLanguage", "en")).then().statusCode(201);
            sql.rows("UPDATE editorial.media SET updated_at = CAST(? AS timestamptz) WHERE url = ? RETURNING id",
                    "2026-01-0" + (1 + i / 3) + "T00:00:00Z", "/mupdated-" + i + ".jpg");
        }
        var path = "?q=/mupdated-&sort=updatedAt&count=exact&";
        list(path + "updatedAfter=2026-01-01T00:00:00Z").body("data.url",
                contains("/mupdated-3.jpg", "/mupdated-4.jpg", "/mupdated-5.jpg")).body("page.total", equalTo(3));
        list(path + "updatedBefore=2026-01-02T00:00:00Z").body("data.url", contains("/mupdated-1.jpg", "/mupdated-2.jpg"));
        list(path + "updatedFrom=2026-01-01T00:00:00Z&updatedUntil=2026-01-01T00:00:00Z").body("data.url",
                contains("/mupdated-1.jpg", "/mupdated-2.jpg"));
        for (var direction : List.of("", "-")) {
            var all = sql.rows("SELECT id FROM editorial.media WHERE url LIKE '/mupdated-%' ORDER BY updated_at "
                    + (direction.isEmpty() ? "" : "DESC") + ", id " + (direction.isEmpty() ? "" : "DESC"));
            var bounds = "&updatedFrom=2026-01-01T00:00:00Z&updatedUntil=2026-01-02T00:00:00Z";
            assertThat(Desk.walk(MEDIA + "?q=/mupdated-&limit=2&sort=" + direction + "updatedAt" + bounds)).isEqualTo(all);
        }
        Desk.request().get(MEDIA + "?updatedafter=2026-01-01T00:00:00Z").then().statusCode(400)
                .body("errors[0].nearest", equalTo("updatedAfter"));
    }

    @Test
    void listsMediaItemsInPages() {
        for (var name : List.of("a", "b", "c")) {
            create(line("url", "/mpaged-" + name, "defaultLanguage", "en"));
        }
        var first = list("?q=/mpaged-&limit=2").body("data.url", contains("/mpaged-c", "/mpaged-b")).extract();
        var second =
                list("?q=/mpaged-&limit=2&cursor=" + first.path("page.next")).body("data.url", contains("/mpaged-a")).extract();
        list("?q=/mpaged-&limit=2&cursor=" + second.path("page.previous")).body("data.url", contains("/mpaged-c", "/mpaged-b"));
        list("?q=/mpaged-&limit=2&page=2&sort=updatedAt").body("data.url", contains("/mpaged-c"));
    }

    @Test
    void authorsChangeTheirOwnMediaItemsUntilTheseArePublic() {
        var author = author();
        var own = author.contentType("application/json").body(line("url", "/mr-own.jpg", "captions",
                List.of(Map.of("language", "en", "text", "Mine")))).post(MEDIA);
        own.then().statusCode(201).body("createdBy", equalTo("mr-author"));
        var changed = author().header("If-Match", own.header("ETag")).contentType("application/merge-patch+json")
                .body(Map.of("credit", "Me")).patch(MEDIA + "/" + own.path("id"));
        changed.then().statusCode(200);
        author().header("If-None-Match", "*").contentType("application/json").body(Map.of("text", "Meins"))
                .put(MEDIA + "/" + own.path("id") + "/captions/de").then().statusCode(201);

        Desk.draft("Mr own", "media", List.of(Map.of("id", own.path("id")))).after("publish");
        author().header("If-Match", "*").contentType("application/merge-patch+json").body(Map.of("credit", "Changed"))
                .patch(MEDIA + "/" + own.path("id")).then().statusCode(403).body("detail", containsString("not public"));
        author().header("If-Match", "*").delete(MEDIA + "/" + own.path("id") + "/captions/de").then().statusCode(403);
        var other = create(line("url", "/mr-other.jpg", "defaultLanguage", "en"));
        author().header("If-Match", "*").delete(MEDIA + "/" + other.path("id")).then().statusCode(403);
        desk.request("mr-editor", "editor").header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("credit", "Desk")).patch(MEDIA + "/" + own.path("id")).then().statusCode(200);
        desk.request("mr-viewer", "viewer").contentType("application/json").body(Map.of("url", "/x")).post(MEDIA).then()
                .statusCode(403);
    }

    @Test
    void concurrentChangesLoseNoUpdate() {
        var item = create(line("url", "/mc.jpg", "defaultLanguage", "en"));
        var statuses = ConcurrentRequests.repeat(8, number -> Desk.request().header("If-Match", item.header("ETag"))
                .contentType("application/merge-patch+json").body(Map.of("credit", "Writer " + number))
                .patch(MEDIA + "/" + item.path("id")).statusCode());
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 412);
    }

    /** Either the article finds no item, or the item is in use. */
    @Test
    void concurrentDeletionAndUsageNeverLeaveADanglingReference() {
        for (int round = 0; round < 4; round++) {
            var item = create(line("url", "/md.jpg", "defaultLanguage", "en"));
            var headline = "Mm race " + round;
            var statuses = ConcurrentRequests.call(
                    () -> Desk.request().header("If-Match", "*").delete(MEDIA + "/" + item.path("id")).statusCode(),
                    () -> Desk.create(line("language", "en", "headline", headline, "media",
                            List.of(Map.of("id", item.path("id"))))).statusCode());
            assertThat(statuses).isIn(List.of(204, 422), List.of(409, 201));
        }
    }

    @Test
    void concurrentCaptionsOfOneItemLoseNoUpdate() {
        var item = create(line("url", "/mcc.jpg", "defaultLanguage", "en"));
        var languages = List.of("de", "en", "fr", "it", "ja", "nl", "pl", "sv");
        var statuses = ConcurrentRequests.repeat(languages.size(), number -> Desk.request().header("If-None-Match", "*")
                .contentType("application/json").body(Map.of("text", "Text " + number))
                .put(MEDIA + "/" + item.path("id") + "/captions/" + languages.get(number)).statusCode());
        assertThat(statuses).containsOnly(201);
        read(item.path("id")).then().body("captions.language", equalTo(languages)).body("version", equalTo(9));
    }

    @Test
    void executesAFixedNumberOfStatements() {
        for (int i = 0; i < 5; i++) {
            create(line("url", "/ms-" + i + ".jpg", "captions", List.of(Map.of("language", "en", "text", "a"))));
        }
        assertThat(statements("?limit=1")).isEqualTo(statements("?limit=100&q=ms-")).isEqualTo(2);
    }

    /** Without that of the API key. */
    private static long statements(String query) {
        return LoggedSql.during(() -> list(query)).stream().filter(statement -> !statement.contains("api_key")).count();
    }

    private RequestSpecification author() {
        return desk.request("mr-author", "author");
    }

    private static Response create(Map<String, Object> item) {
        return Desk.request().contentType("application/json").body(item).post(MEDIA);
    }

    private static Response read(String id) {
        return Desk.request().get(MEDIA + "/" + id);
    }

    private static ValidatableResponse put(Response read, Map<String, Object> item) {
        return Desk.request().header("If-Match", read.header("ETag")).contentType("application/json").body(item)
                .put(MEDIA + "/" + read.path("id")).then();
    }

    private static ValidatableResponse patch(Response read, Map<String, Object> patch) {
        return Desk.request().header("If-Match", read.header("ETag")).contentType("application/merge-patch+json").body(patch)
                .patch(MEDIA + "/" + read.path("id")).then();
    }

    private static ValidatableResponse delete(Response read) {
        return Desk.request().header("If-Match", read.header("ETag")).delete(MEDIA + "/" + read.path("id")).then();
    }

    private static ValidatableResponse search(String words) {
        return Desk.request().queryParam("q", words).get(MEDIA).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(MEDIA + query).then().statusCode(200);
    }

    @Test
    void anItemCompletesWhatAnImportLeftOpen() {
        newsroom.write(article("mm-waits", "2026-01-01T00:00:00Z", "media",
                List.of(Map.of("media", Map.of("externalId", "mm-awaited"))), "body",
                "<p>a</p><img src='https://mm.example/a.jpg'>"));
        given().get("/api/v1/articles/by-slug/mm-waits").then().body("lead", nullValue());

        String id = Desk.request().contentType("application/json").body(Map.of("externalId", "mm-awaited", "type", "image", "url",
                "https://mm.example/a.jpg", "defaultLanguage", "en")).post("/manage/v1/media").then().statusCode(201).extract()
                .path("id");

        given().get("/api/v1/articles/by-slug/mm-waits").then().body("lead.id", equalTo(id))
                .body("body", containsString("data-media=\"" + id + "\""));
    }
}
