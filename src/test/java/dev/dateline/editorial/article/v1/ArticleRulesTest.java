package dev.dateline.editorial.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.Vertx;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Http2Client;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** What the management API accepts for articles, beyond the rules of single properties. */
@QuarkusTest
class ArticleRulesTest {

    @Inject
    Vertx vertx;

    @TestHTTPResource
    URI server;

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Inject
    Desk desk;

    @Test
    void aSaveWithoutChangesCreatesNoRevision() {
        var copy = Desk
                .draft("Ar same", "body", "<p>Same.</p>", "publishedAt", DAY, "corrections",
                        List.of(Map.of("at", DAY, "text", "Once.")))
                .after("publish");
        copy.patch(Map.of("headline", "Ar same")).then().statusCode(200).header("ETag", equalTo(copy.tag()))
                .body("version", equalTo(1)).body("hasUnpublishedChanges", equalTo(false));
        copy.put(Desk.get(copy.id()).asString()).then().statusCode(200).header("ETag", equalTo(copy.tag()));
        Desk.request().header("If-Match", copy.tag()).contentType("application/merge-patch+json").body(Map.of("text", "Once."))
                .patch(ARTICLES + "/" + copy.id() + "/corrections/1").then().statusCode(200).header("ETag", equalTo(copy.tag()));
        Desk.request().get(ARTICLES + "/" + copy.id() + "/revisions").then().body("data.version", contains(1));
        copy.patch(Map.of("headline", "Ar other")).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void rejectsABodyOfUnknownLengthThatAnOperationWouldIgnore() {
        var copy = Desk.draft("Ar ignored stream");
        try (var client = new Http2Client(vertx, server)) {
            for (var body : List.of("{\"at\":\"2126-01-01T00:00:00Z\"}", "")) {
                var request = client.post(ARTICLES + "/" + copy.id() + "/publish").putHeader("If-Match", "*")
                        .putHeader("Authorization", AdminKey.bearer()).putHeader("Content-Type", "application/json");
                var received = Http2Client.received(request);
                request.end(body);
                assertThat(Http2Client.get(received).status()).isEqualTo(body.isEmpty() ? 200 : 400);
            }
        }
    }

    @Test
    void rejectsABodyThatAnOperationWouldIgnore() {
        var copy = Desk.draft("Ar ignored");
        var url = ARTICLES + "/" + copy.id();
        withBody(copy, Map.of("at", "2126-01-01T00:00:00Z")).post(url + "/publish").then().statusCode(400)
                .body("detail", containsString("takes no body"));
        withBody(copy, Map.of("reason", "x")).delete(url).then().statusCode(400);
        withBody(copy, Map.of()).post(url + "/submit").then().statusCode(200).body("status", equalTo("review"));
    }

    private static RequestSpecification withBody(Desk.Copy copy, Object body) {
        return Desk.request().header("If-Match", copy.tag()).contentType("application/json").body(body);
    }

    @Test
    void acceptsTheLongestBodyInAnyScript() {
        var text = "\u6d77".repeat(1_999_000);
        Desk.create(line("language", "ja", "headline", "Ar long", "body", "<p>" + text + "</p>")).then().statusCode(201)
                .body("version", equalTo(1));
    }

    @Test
    void reportsAllViolationsOfACorrectionAndOfASchedule() {
        var copy = Desk.draft("Ar correction", "publishedAt", DAY, "corrections", List.of(Map.of("at", DAY, "text", "Once.")));
        var url = ARTICLES + "/" + copy.id();
        Desk.request().header("If-Match", copy.tag()).contentType("application/merge-patch+json").body("{\"text\":null}")
                .patch(url + "/corrections/1").then().statusCode(422).body("errors.pointer", contains("/text"));
        withBody(copy, Map.of("text", 5, "at", "soon", "by", "x")).post(url + "/corrections").then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/text", "/at", "/by"));
        withBody(copy, Map.of("at", "soon", "when", "x")).post(url + "/schedule").then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/at", "/when"));
        withBody(copy, Map.of()).post(url + "/schedule").then().statusCode(422).body("errors.pointer", contains("/at"));
    }

    @Test
    void rejectsACorrectionBeforeTheFirstPublication() {
        var early = Map.<String, Object>of("at", "2025-12-31T23:59:59Z", "text", "Early.");
        var reason = "must not be earlier than the first publication of the article, 2026-01-01T00:00:00Z";
        var copy = Desk.draft("Ar early", "publishedAt", DAY, "corrections", List.of(Map.of("at", DAY, "text", "First.")))
                .after("publish");
        var url = ARTICLES + "/" + copy.id();

        Desk.create(line("language", "en", "headline", "Ar early new", "publishedAt", DAY, "corrections", List.of(early))).then()
                .statusCode(422).body("errors.pointer", contains("/corrections/0/at"))
                .body("errors.value", contains("2025-12-31T23:59:59Z")).body("errors.reason", contains(reason));
        withBody(copy, early).post(url + "/corrections").then().statusCode(422).body("errors.pointer", contains("/at"))
                .body("errors.reason", contains(reason));
        Desk.request().header("If-Match", copy.tag()).contentType("application/merge-patch+json")
                .body(Map.of("at", "2025-12-31T23:59:59Z")).patch(url + "/corrections/1").then().statusCode(422)
                .body("errors.pointer", contains("/at")).body("errors.reason", contains(reason));
        copy.patch(Map.of("publishedAt", "2025-01-01T00:00:00Z", "corrections", List.of(early))).then().statusCode(422)
                .body("errors.pointer", contains("/corrections/0/at")).body("errors.reason", contains(reason));
        Desk.request().contentType("application/json").body(Map.of("mode", "each", "operations", List.of(Map.of("method", "POST",
                "path", url + "/corrections", "headers", Map.of("If-Match", "*"), "body", early)))).post("/manage/v1/operations")
                .then().body("responses[0].status", equalTo(422)).body("responses[0].body.errors.pointer", contains("/at"));
        copy.get().body("version", equalTo(1));
        withBody(copy, Map.of("at", DAY, "text", "Second.")).post(url + "/corrections").then().statusCode(200);
    }

    @Test
    void onlyAnArticleThatHasBeenPublicIsCorrected() {
        var reason = "must not be before the article has been public; change its text instead";
        Desk.create(line("language", "en", "headline", "Ar corrected new", "corrections",
                List.of(Map.of("at", DAY, "text", "Early.")))).then().statusCode(422)
                .body("errors.pointer", contains("/corrections/0/at")).body("errors.reason", contains(reason));
        var copy = Desk.draft("Ar corrected draft");
        var url = ARTICLES + "/" + copy.id() + "/corrections";
        withBody(copy, Map.of("text", "Then.", "at", DAY)).post(url).then().statusCode(422)
                .body("errors.pointer", contains("/at"))
                .body("errors.value", contains(DAY)).body("errors.reason", contains(reason));
        // The client did not state the time.
        withBody(copy, Map.of("text", "Now.")).post(url).then().statusCode(409)
                .body("detail", equalTo("The article has not been public; change its text instead."));
        var scheduled = copy.schedule("2030-01-01T00:00:00Z").then().statusCode(200).extract();
        withBody(new Desk.Copy(copy.id(), scheduled.header("ETag")), Map.of("text", "Now.")).post(url).then().statusCode(409);
        var unpublished = Desk.draft("Ar corrected future", "publishedAt", "2126-01-01T00:00:00Z");
        withBody(unpublished, Map.of("text", "Now.")).post(ARTICLES + "/" + unpublished.id() + "/corrections").then()
                .statusCode(409);
    }

    @Test
    void anUpdateIsNotEarlierThanThePublication() {
        var reason = "must not be earlier than publishedAt";
        Desk.create(line("language", "en", "headline", "Ar updated", "publishedAt", DAY, "updatedAt", "2025-12-31T23:59:59Z"))
                .then().statusCode(422).body("errors.pointer", contains("/updatedAt")).body("errors.reason", contains(reason));
        var copy = Desk.draft("Ar updated", "publishedAt", DAY, "updatedAt", DAY);
        copy.patch(Map.of("updatedAt", "2025-12-31T23:59:59Z")).then().statusCode(422).body("errors.reason", contains(reason));
        copy.patch(Map.of("publishedAt", "2026-02-01T00:00:00Z")).then().statusCode(200);
        // A time in the future can still change.
        Desk.draft("Ar updated later", "publishedAt", "2126-01-01T00:00:00Z", "updatedAt", DAY).get().body("updatedAt",
                equalTo(DAY));
    }

    @Test
    void reportsPropertiesOfTheArticleThatPreventItsPublication() {
        newsroom.write(article("ar-expired", DAY, "status", "draft", "expiresAt", "2026-01-02T00:00:00Z"));
        var copy = Desk.Copy.of(Desk.get(sql.value("SELECT id FROM editorial.article WHERE slug = 'ar-expired'")));
        copy.post("publish").then().statusCode(422).body("errors.in", contains("resource"))
                .body("errors.name", contains("expiresAt")).body("errors.value", contains("2026-01-02T00:00:00Z"))
                .body("errors[0]", not(hasKey("pointer")))
                .body("errors[0].reason", startsWith("must be later than the publication, 20"))
                .body("detail", containsString("\"expiresAt\" must be later"));
        var operations = List.of(
                Map.of("method", "POST", "path", ARTICLES, "body",
                        line("language", "en", "headline", "Ar x", "expiresAt", "2126-01-01T00:00:00Z")),
                Map.of("method", "POST", "path", ARTICLES + "/" + copy.id() + "/publish", "headers", Map.of("If-Match", "*")));
        Desk.request().contentType("application/json").body(Map.of("mode", "atomic", "operations", operations))
                .post("/manage/v1/operations").then().statusCode(422).body("errors.in", contains("resource"))
                .body("errors.name", contains("operations[1].expiresAt")).body("errors.value", contains("2026-01-02T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            media       | {"url":"/ar.jpg","defaultLanguage":"en","type":"image","width":99999999999}     | /width    | 99999999999  | must be less than or equal to 1000000
            media       | {"url":"/ar.jpg","defaultLanguage":"en","type":"image","width":-99999999999}    | /width    | -99999999999 | must be greater than or equal to 1
            media       | {"url":"/ar.jpg","defaultLanguage":"en","type":"video","duration":-1}           | /duration | -1           | must be
            media       | {"url":"/ar.jpg","defaultLanguage":"en","type":"image","focalPoint":{"x":2,"y":0}} | /focalPoint/x | 2     | must be
            sections    | {"name":"Ar","slug":"ar","position":99999999999999999999} | /position | 99999999999999999999 | must be less than or equal to 1000000
            tags        | {"name":"   "}                                           | /name     | '   '        | must
            tags        | {"name":"Ar","names":{"de":" "}}                         | /names/de | ' '          | must have 1 to 200
            """)
    void reportsValuesAsSent(String resources, String body, String pointer, String value, String reason) {
        Desk.request().contentType("application/json").body(body).post("/manage/v1/" + resources).then().statusCode(422)
                .body("errors.pointer", contains(pointer)).body("errors.value", contains(value))
                .body("errors[0].reason", startsWith(reason));
    }

    @Test
    void reportsDurationsAsSent() {
        var copy = Desk.draft("Ar duration");
        withBody(copy, Map.of("validFor", "P31D")).post(ARTICLES + "/" + copy.id() + "/preview-links").then().statusCode(422)
                .body("errors.value", contains("P31D"));
    }

    @Test
    void rejectsAPublicationAfterACorrection() {
        newsroom.write(article("ar-draft", DAY, "status", "draft", "publishedAt", null, "corrections",
                List.of(Map.of("at", DAY, "text", "Early."))));
        var copy = Desk.Copy.of(Desk.get(sql.value("SELECT id FROM editorial.article WHERE slug = 'ar-draft'")));

        copy.post("publish").then().statusCode(422).body("errors.name", contains("corrections[0].at"));
        copy.schedule("2126-01-01T00:00:00Z").then().statusCode(422);
        copy.schedule("2030-01-01T00:00:00Z").then().statusCode(422).body("errors.pointer", contains("/corrections/0/at"));
        copy.patch(Map.of("corrections", List.of())).then().statusCode(200);
    }

    @Test
    void importRejectsACorrectionBeforeTheFirstPublication() {
        var early = List.of(Map.of("at", "2025-12-31T00:00:00Z", "text", "Early."));

        assertThatThrownBy(() -> newsroom.write(article("ar-import", DAY, "corrections", early)))
                .hasMessageContaining("corrections[0].at").hasMessageContaining("must not be earlier than the first publication");
        newsroom.write(article("ar-import", DAY));
        newsroom.write(article("ar-import", "2026-03-01T00:00:00Z", "corrections",
                List.of(Map.of("at", "2026-02-01T00:00:00Z", "text", "Before the new date."))));
        assertThatThrownBy(() -> newsroom.write(article("ar-import", "2026-03-01T00:00:00Z", "corrections", early)))
                .hasMessageContaining("2026-01-01T00:00:00Z");
    }

    @Test
    void transitionsDependOnTheRole() {
        var created = desk.request("ar-author", "author").contentType("application/json")
                .body(line("language", "en", "headline", "Ar by author")).post(ARTICLES).then().statusCode(201)
                .body("transitions", contains("submit", "trash")).extract().response();
        var url = ARTICLES + "/" + created.path("id");
        desk.request("ar-viewer", "viewer").get(url).then().body("transitions", equalTo(List.of()));
        desk.request("ar-editor", "editor").get(url).then()
                .body("transitions", contains("submit", "publish", "schedule", "trash"));
        var trashed = desk.request("ar-author", "author").header("If-Match", created.header("ETag")).delete(url).then()
                .statusCode(200).body("transitions", contains("restore")).extract().header("ETag");
        desk.request("ar-editor", "editor").get(url).then().body("transitions", contains("restore"));
        Desk.request().get(url).then().body("transitions", contains("restore", "delete"));
        desk.request("ar-other", "author").header("If-Match", trashed).post(url + "/restore").then().statusCode(403);
        desk.request("ar-author", "author").header("If-Match", trashed).post(url + "/restore").then().statusCode(200)
                .body("status", equalTo("draft"));
    }

    @Test
    void anArticleInTheTrashCannotBeEditedAndKeepsItsSlug() {
        var copy = Desk.draft("Ar trashed").trashed();
        copy.patch(Map.of("headline", "Ar edited")).then().statusCode(409)
                .body("detail", containsString("while the article is trashed; allowed: restore, delete"));
        withBody(copy, Map.of("text", "Late.")).post(ARTICLES + "/" + copy.id() + "/corrections").then().statusCode(409);
        Desk.create(line("language", "en", "headline", "Ar trashed", "slug", "ar-trashed")).then().statusCode(422)
                .body("errors.pointer", contains("/slug"));
        Desk.draft("Ar trashed").get().body("slug", equalTo("ar-trashed-2"));
        copy.after("restore").get().body("slug", equalTo("ar-trashed"));
    }

    @Test
    void suggestsTheNearestSectionTagAndAuthor() {
        newsroom.write(line("kind", "section", "path", "ar-world/ar-europe", "name", "Europe"),
                line("kind", "tag", "slug", "ar-ferries", "name", "Ferries"),
                line("kind", "author", "slug", "ar-nell", "name", "Nell"));
        Desk.create(line("language", "en", "headline", "Ar misspelt", "section", Map.of("path", "ar-world/ar-eurpe"), "tags",
                List.of(Map.of("slug", "ar-feries")), "authors", List.of(Map.of("slug", "ar-nel")))).then().statusCode(422)
                .body("errors.pointer", contains("/section/path", "/tags/0/slug", "/authors/0/slug"))
                .body("errors.nearest", contains("ar-world/ar-europe", "ar-ferries", "ar-nell"));
    }

    @Test
    void rejectsAnUnknownItemThatAnImageWithoutUrlNames() {
        Desk.create(line("language", "en", "headline", "Ar image", "body", "<p><img data-media-id=\"ar-nothing\"></p>")).then()
                .statusCode(422).body("errors.pointer", contains("/body")).body("errors[0].value", equalTo("ar-nothing"));
        newsroom.write(line("kind", "media", "externalId", "ar-photo", "url", "/ar-photo.jpg"));
        Desk.create(line("language", "en", "headline", "Ar image", "body", "<p><img data-media-id=\"ar-photo\"></p>")).then()
                .statusCode(201).body("media.externalId", contains("ar-photo"));
    }

    @ParameterizedTest
    @CsvSource({ "articles, headline", "tags, name", "authors, name", "sections, name" })
    void sendsNotModifiedForTheCurrentVersion(String resources, String name) {
        var path = "/manage/v1/" + resources;
        var input = line(name, "Ar conditional");
        if (resources.equals("articles")) {
            input.put("language", "en");
        }
        var created = Desk.request().contentType("application/json").body(input).post(path);
        var url = path + "/" + created.then().statusCode(201).extract().path("id");
        for (var tag : List.of(created.header("ETag"), "W/" + created.header("ETag"), "\"other\", " + created.header("ETag"))) {
            Desk.request().header("If-None-Match", tag).get(url).then().statusCode(304).body(emptyString())
                    .header("ETag", equalTo(created.header("ETag")));
            Desk.request().header("If-None-Match", tag).head(url).then().statusCode(304);
        }
        Desk.request().header("If-None-Match", "\"other\"").get(url).then().statusCode(200).body("id",
                equalTo(created.path("id")));
    }

    @Test
    void removesWhiteSpaceAroundTextsInTheApiAndImports() {
        Desk.draft(" Ar stripped\t", "summary", "\n Short. ").get().body("headline", equalTo("Ar stripped"))
                .body("summary", equalTo("Short."));
        newsroom.write(article("ar-imported", DAY, "headline", "  Ar imported ", "tags",
                List.of(Map.of("slug", "ar-stripped", "name", " Stripped "))));
        Desk.request().get("/api/v1/articles/by-slug/ar-imported").then().body("headline", equalTo("Ar imported"))
                .body("tags.name", contains("Stripped"));
    }

    @Test
    void listsArticlesByWordsOfHeadlineAndSlug() {
        Desk.draft("Arq F\u00e4hren und Boote", "slug", "arq-one");
        Desk.draft("Arq Boote", "slug", "arq-harbour-two");
        list("?q=arq").body("data.slug", containsInAnyOrder("arq-one", "arq-harbour-two"));
        list("?q=arq%20f%C3%A4h").body("data.slug", contains("arq-one"));
        list("?q=ARQ+harb").body("data.slug", contains("arq-harbour-two"));
        list("?q=arq+%21%7C%26%27").body("data.size()", equalTo(2));
        list("?q=%21").body("data.size()", equalTo(0));
    }

    @Test
    void listsWorkingCopiesByStemsAndWithoutAccentsInTheirLanguage() {
        var copy = Desk.draft("Arw Die Fähre legt ab", "slug", "arw-german", "language", "de", "body", "<p>Brücken am Hafen</p>");
        Desk.draft("Arw Élections municipales", "slug", "arw-french", "language", "fr");
        newsroom.write(article("arw-japanese", DAY, "headline", "Arw 飛行船博物館が再開", "language", "ja"));
        for (var words : List.of("arw fähren", "ARW FAHRE", "arw faehre", "arw brucke", "arw \"am hafen\"",
                "arw -élections -飛行船")) {
            search(words).body("data.slug", contains("arw-german"));
        }
        search("arw election municipal").body("data.slug", contains("arw-french"));
        search("arw 博物館").body("data.slug", contains("arw-japanese"));
        search("arw \"hafen am\"").body("data.size()", equalTo(0));
        Desk.request().header("If-Match", copy.tag()).contentType("application/merge-patch+json")
                .body(Map.of("headline", "Arw Das Flugzeug landet")).patch("/manage/v1/articles/" + copy.id()).then()
                .statusCode(200);
        search("arw flugzeuge").body("data.slug", contains("arw-german"));
        search("arw fähre").body("data.size()", equalTo(0));
    }

    @Test
    void findsWordsThatNoneOfTheLatestArticlesHas() {
        newsroom.write(article("arl-public", DAY, "headline", "Arl Quokkas"),
                article("arl-draft", DAY, "headline", "Arl Quokkas", "status", "draft"));
        newsroom.write(IntStream.range(0, 520)
                .mapToObj(i -> article("arl-" + i, DAY, "headline", "Arl number " + i, "status", "draft")).toList());
        list("?q=arl+quokka&count=exact").body("data.slug", containsInAnyOrder("arl-public", "arl-draft"))
                .body("page.total", equalTo(2));
        list("?q=arl+quokka&status=draft").body("data.slug", contains("arl-draft"));

        var next = "/manage/v1/articles?q=arl&limit=100&count=exact";
        var slugs = new ArrayList<String>();
        while (next != null) {
            var page = Desk.request().get(next).then().statusCode(200).body("page.total", equalTo(522)).extract();
            slugs.addAll(page.path("data.slug"));
            next = page.path("links.next");
        }
        assertThat(slugs).hasSize(522).doesNotHaveDuplicates();
        list("?q=arl&limit=10&page=52&count=exact").body("data.slug", equalTo(slugs.subList(510, 520)));
    }

    @Test
    void listsArticlesThatLackSomething() {
        newsroom.write(line("kind", "media", "externalId", "arm-bare", "url", "/arm-bare.jpg"),
                line("kind", "media", "externalId", "arm-full", "url", "/arm-full.jpg", "captions",
                        List.of(Map.of("language", "en", "text", "Caption", "altText", "Alt"))));
        var bare = Desk.draft("Arm bare", "media", List.of(Map.of("externalId", "arm-bare", "role", "lead"))).id();
        var full = Desk.draft("Arm full", "media", List.of(Map.of("externalId", "arm-full", "role", "inline"))).id();
        var own = Desk.draft("Arm own", "media", List.of(Map.of("externalId", "arm-bare", "altText", "Own"))).id();
        list("?q=arm&missing=altText").body("data.id", contains(bare));
        list("?q=arm&missing=caption").body("data.id", containsInAnyOrder(bare, own));
        list("?q=arm&missing=lead").body("data.id", contains(full));
        list("?q=arm&missing=altText,lead").body("data.id", containsInAnyOrder(bare, full));
    }

    private static ValidatableResponse search(String words) {
        return Desk.request().queryParam("q", words).get(ARTICLES).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(ARTICLES + query).then().statusCode(200);
    }
}
