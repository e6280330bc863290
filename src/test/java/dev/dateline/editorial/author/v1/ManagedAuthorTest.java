package dev.dateline.editorial.author.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.IndexEntries;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedAuthorTest {

    private static final String AUTHORS = "/manage/v1/authors";
    private static final String BY_SLUG = "/api/v1/authors/by-slug/";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Inject
    IndexEntries indexEntries;

    @Test
    void createsAnAuthorWhoIsPublicOnceCredited() {
        newsroom.write(line("kind", "media", "externalId", "au-photo", "url", "https://example.org/au.jpg"));
        var portrait = sql.value("SELECT id FROM editorial.media WHERE external_id = 'au-photo'");
        var created = create(line("name", "Au Zoë Ford", "bio", "Writes.", "portrait", portrait));
        created.then().statusCode(201).body("slug", equalTo("au-zoe-ford")).body("portrait", equalTo(portrait));
        Desk.request().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"));
        given().get(BY_SLUG + "au-zoe-ford").then().statusCode(404);

        Desk.draft("Au credited", "authors", List.of(Map.of("id", created.path("id")))).after("publish");
        given().get(BY_SLUG + "au-zoe-ford").then().statusCode(200).body("bio", equalTo("Writes."))
                .body("portrait", notNullValue());
    }

    @Test
    void derivesAnotherSlugIfTheFirstIsOrWasTaken() {
        create(Map.of("name", "Au same")).then().statusCode(201).body("slug", equalTo("au-same"));
        create(Map.of("name", "Au same")).then().statusCode(201).body("slug", equalTo("au-same-2"));
        sql.rows(
                "INSERT INTO editorial.former_address (kind, address, target_id) VALUES ('AUTHOR', 'au-same-3', gen_random_uuid())"
                        + " RETURNING address");
        create(Map.of("name", "Au same")).then().statusCode(201).body("slug", equalTo("au-same-4"));
        create(Map.of("name", "!?")).then().statusCode(201).body("slug", startsWith("author"));
    }

    @Test
    void reportsOnlyWhatIsWrong() {
        create(Map.of("name", 5)).then().statusCode(422).body("errors.pointer", contains("/name"));
        create(Map.of("name", "Au x", "slug", 5)).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(Map.of("name", "Au x", "slug", "")).then().statusCode(422).body("errors.pointer", contains("/slug"))
                .body("errors[0].reason", equalTo("must be lower-case letters a-z, digits and single hyphens"));
    }

    @Test
    void removesWhiteSpaceAroundNames() {
        create(Map.of("name", "  Au stripped\n", "slug", "au-stripped")).then().statusCode(201)
                .body("name", equalTo("Au stripped"));
    }

    @Test
    void reportsAllViolations() {
        create(Map.of("name", "Au taken")).then().statusCode(201).body("slug", equalTo("au-taken"));
        create(Map.of("name", "Au taken", "slug", "au-taken")).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(line("name", " ", "slug", "No Slug", "portrait", "00000000-0000-7000-8000-000000000000", "role", "writer")).then()
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/role", "/name", "/slug", "/portrait"));
    }

    @Test
    void changesArePublicAtOnce() {
        newsroom.write(
                article("au-article", "2026-01-01T00:00:00Z", "authors", List.of(Map.of("slug", "au-public", "name", "Pub"))));
        var author = read(sql.value("SELECT id FROM editorial.author WHERE slug = 'au-public'"));
        patch(author, Map.of("name", "Renamed", "bio", "New")).statusCode(200).body("slug", equalTo("au-public"));
        given().get(BY_SLUG + "au-public").then().body("name", equalTo("Renamed")).body("bio", equalTo("New"));
        patch(author, Map.of("name", "Late")).statusCode(412);
        var removal = new LinkedHashMap<String, Object>();
        removal.put("bio", null);
        patch(read(author.path("id")), removal).statusCode(200).body("bio", nullValue()).body("name", equalTo("Renamed"));
    }

    @Test
    void formerSlugsOfPublicAuthorsRedirectAndFilter() {
        newsroom.write(
                article("au-renamed", "2026-01-01T00:00:00Z", "authors", List.of(Map.of("slug", "au-first", "name", "F"))));
        patch(read(id("au-first")), Map.of("slug", "au-second")).statusCode(200).body("slug", equalTo("au-second"));
        patch(read(id("au-second")), Map.of("slug", "au-third")).statusCode(200);
        for (var former : List.of("au-first", "au-second")) {
            given().redirects().follow(false).get(BY_SLUG + former).then().statusCode(308)
                    .header("Location", equalTo(BY_SLUG + "au-third"));
            given().get("/api/v1/articles?author=" + former).then().body("data.slug", contains("au-renamed"));
            Desk.request().get("/manage/v1/articles?author=" + former).then().body("data.slug", contains("au-renamed"));
        }
        Desk.draft("Au by former slug", "authors", List.of(Map.of("slug", "au-first"))).get()
                .body("authors.slug", contains("au-third"));
        var unknown = create(Map.of("name", "Au never public"));
        patch(unknown, Map.of("slug", "au-never-public-2")).statusCode(200);
        given().redirects().follow(false).get(BY_SLUG + "au-never-public").then().statusCode(404);
    }

    @Test
    void mergesAnAuthorIntoAnother() {
        newsroom.write(
                article("au-merge-one", "2026-01-01T00:00:00Z", "authors", List.of(credit("au-x", "writer"),
                        credit("au-goes", "photographer"), credit("au-stays", "editor"), credit("au-z", "writer"))),
                article("au-merge-two", "2026-01-01T00:00:00Z", "authors", List.of(credit("au-goes", "translator"))));
        var draft = Desk.draft("Au merged draft", "authors", List.of(Map.of("slug", "au-goes")));
        var goes = read(id("au-goes"));
        post(goes, Map.of("into", goes.path("id"))).statusCode(422).body("errors.pointer", contains("/into"));
        post(goes, Map.of("into", id("au-stays"))).statusCode(200).body("slug", equalTo("au-stays"))
                .header("ETag", equalTo("\"1\""));
        given().get("/api/v1/articles/by-slug/au-merge-one?include=authors").then()
                .body("authors.slug", contains("au-x", "au-stays", "au-z"))
                .body("authors.role", contains("writer", "photographer", "writer"));
        given().get("/api/v1/articles/by-slug/au-merge-two").then().body("authors.slug", contains("au-stays"));
        given().get("/api/v1/articles?author=au-stays&sort=headline").then()
                .body("data.slug", contains("au-merge-one", "au-merge-two"));
        given().redirects().follow(false).get(BY_SLUG + "au-goes").then().statusCode(308)
                .header("Location", equalTo(BY_SLUG + "au-stays"));
        draft.get().body("authors.slug", contains("au-stays"));
        draft.patch(Map.of("headline", "Au late")).then().statusCode(412);
        Desk.request().get("/manage/v1/articles/" + draft.id() + "/revisions/1").then()
                .body("content.authors.slug", contains("au-stays"));
        post(goes, Map.of("into", id("au-stays"))).statusCode(404).body("detail", containsString(id("au-stays")));
        indexEntries.assertConsistent();
    }

    @Test
    void deletesAnAuthorWithAReplacement() {
        var author = create(Map.of("name", "Au replaced"));
        Desk.draft("Au replaced in", "authors", List.of(Map.of("slug", "au-replaced")));
        var url = AUTHORS + "/" + author.path("id") + "?replaceWith=";
        Desk.request().header("If-Match", "*").delete(url + "00000000-0000-7000-8000-000000000000").then().statusCode(400)
                .body("errors[0].in", equalTo("query")).body("errors[0].name", equalTo("replaceWith"))
                .body("errors[0].value", equalTo("00000000-0000-7000-8000-000000000000"))
                .body("errors[0].reason", equalTo("is not the id of an author"));
        Desk.request().header("If-Match", "*").delete(url + create(Map.of("name", "Au by")).path("id")).then().statusCode(200)
                .body("slug", equalTo("au-by"));
        Desk.request().get("/manage/v1/articles?author=au-by").then().body("data.headline", contains("Au replaced in"));
    }

    @Test
    void replacesOmittedPropertiesAndRenamesUnpublishedAuthors() {
        var author = create(Map.of("name", "Au put", "bio", "Gone"));
        Desk.request().header("If-Match", author.header("ETag")).contentType("application/json")
                .body(Map.of("name", "Au put", "slug", "au-put-later")).put(AUTHORS + "/" + author.path("id")).then()
                .statusCode(200)
                .body("slug", equalTo("au-put-later")).body("bio", nullValue());
    }

    @Test
    void deletesOnlyAuthorsWhomNothingCredits() {
        var author = create(Map.of("name", "Au credited twice"));
        Desk.draft("Au one", "authors", List.of(Map.of("id", author.path("id"))));
        delete(author).statusCode(409).body("detail", startsWith("The author is used by 1 working copy."))
                .body("usages.workingCopies", equalTo(1)).body("usages.publicArticles", equalTo(0));
        var unused = create(Map.of("name", "Au unused"));
        delete(unused).statusCode(204);
        Desk.request().get(AUTHORS + "/" + unused.path("id")).then().statusCode(404);
    }

    @Test
    void listsAuthorsByNameInPages() {
        List.of("Aul b", "Aul a", "Aul c").forEach(name -> create(Map.of("name", name)));
        var first = list("?q=AUL&limit=2&count=exact").body("data.slug", contains("aul-a", "aul-b"))
                .body("page.total", equalTo(3)).extract();
        var second = list("?q=AUL&limit=2&cursor=" + first.path("page.next")).body("data.slug", contains("aul-c")).extract();
        list("?q=AUL&limit=2&cursor=" + second.path("page.previous")).body("data.slug", contains("aul-a", "aul-b"));
    }

    @Test
    void viewersReadAuthorsAndEditorsWriteThem() {
        desk.request("au-viewer", "viewer").get(AUTHORS).then().statusCode(200);
        desk.request("au-author", "author").contentType("application/json").body(Map.of("name", "x")).post(AUTHORS).then()
                .statusCode(403);
        desk.request("au-editor", "editor").contentType("application/json").body(Map.of("name", "Au by editor")).post(AUTHORS)
                .then()
                .statusCode(201);
    }

    private static Response create(Map<String, Object> author) {
        return Desk.request().contentType("application/json").body(author).post(AUTHORS);
    }

    private String id(String slug) {
        return sql.value("SELECT id FROM editorial.author WHERE slug = ?", slug);
    }

    private static Map<String, Object> credit(String slug, String role) {
        return Map.of("slug", slug, "name", slug, "role", role);
    }

    private static ValidatableResponse post(Response author, Map<String, Object> merge) {
        return Desk.request().header("If-Match", author.header("ETag")).contentType("application/json").body(merge)
                .post(AUTHORS + "/" + author.path("id") + "/merge").then();
    }

    private static Response read(String id) {
        return Desk.request().get(AUTHORS + "/" + id);
    }

    private static ValidatableResponse patch(Response read, Map<String, Object> patch) {
        return Desk.request().header("If-Match", read.header("ETag")).contentType("application/merge-patch+json").body(patch)
                .patch(AUTHORS + "/" + read.path("id")).then();
    }

    private static ValidatableResponse delete(Response read) {
        return Desk.request().header("If-Match", read.header("ETag")).delete(AUTHORS + "/" + read.path("id")).then();
    }

    private static ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(AUTHORS + query).then().statusCode(200);
    }
}
