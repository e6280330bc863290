package dev.dateline.editorial.tag.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedTagTest {

    private static final String TAGS = "/manage/v1/tags";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @Test
    void createsATagThatIsNotPublicYet() {
        var created = create(Map.of("name", "Mt Über Fähren", "kind", "place", "description", "Boats"));
        created.then().statusCode(201).body("slug", equalTo("mt-uber-fahren")).body("kind", equalTo("place"))
                .body("version", equalTo(1));
        Desk.request().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"))
                .body("description", equalTo("Boats"));
        given().get("/api/v1/tags/by-slug/mt-uber-fahren").then().statusCode(404);
    }

    @Test
    void derivesAnotherSlugIfTheFirstIsOrWasTaken() {
        create(Map.of("name", "Mt same")).then().statusCode(201).body("slug", equalTo("mt-same"));
        create(Map.of("name", "Mt same")).then().statusCode(201).body("slug", equalTo("mt-same-2"));
        sql.rows("INSERT INTO editorial.former_address (kind, address, target_id) VALUES ('TAG', 'mt-same-3', gen_random_uuid())"
                + " RETURNING address");
        create(Map.of("name", "Mt same")).then().statusCode(201).body("slug", equalTo("mt-same-4"));
        create(Map.of("name", "!?")).then().statusCode(201).body("slug", startsWith("tag"));
    }

    @Test
    void reportsOnlyWhatIsWrong() {
        create(Map.of("name", "Mt x", "names", Map.of("en.x", "y", "f[0]", "z"))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/names/en.x", "/names/f[0]"))
                .body("errors.value", containsInAnyOrder("y", "z"));
        create(Map.of("name", "Mt x", "names", Map.of("en.x", 5))).then().statusCode(422)
                .body("errors.pointer", contains("/names/en.x"));
        create(Map.of("name", 5)).then().statusCode(422).body("errors.pointer", contains("/name"));
        create(Map.of("name", "Mt x", "slug", 5)).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(Map.of("name", "Mt x", "slug", "")).then().statusCode(422).body("errors.pointer", contains("/slug"))
                .body("errors[0].reason", equalTo("must be lower-case letters a-z, digits and single hyphens"));
    }

    /** It could be meant as the id of another one. */
    @ParameterizedTest
    @ValueSource(strings = { "tags", "authors", "sections", "collections" })
    void noSlugHasTheFormOfAnId(String resources) {
        var id = "01a20d77-ae06-7dc5-8863-3f00843cff5b";
        Desk.request().contentType("application/json").body(Map.of("name", "Mt id", "slug", id)).post("/manage/v1/" + resources)
                .then().statusCode(422).body("errors.pointer", contains("/slug"))
                .body("errors[0].reason", equalTo("must not have the form of an id"));
        Desk.request().contentType("application/json").body(Map.of("name", id)).post("/manage/v1/" + resources).then()
                .statusCode(201).body(resources.equals("sections") ? "path" : "slug",
                        startsWith(resources.substring(0, resources.length() - 1)));
    }

    @Test
    void removesWhiteSpaceAroundNames() {
        create(Map.of("name", "  Mt stripped\n", "slug", "mt-stripped")).then().statusCode(201)
                .body("name", equalTo("Mt stripped"));
    }

    @Test
    void reportsAllViolations() {
        create(Map.of("name", "Mt taken")).then().statusCode(201).body("slug", equalTo("mt-taken"));
        create(Map.of("name", "Mt taken", "slug", "mt-taken")).then().statusCode(422).body("errors.pointer", contains("/slug"));
        create(line("nam", "x", "slug", "No Slug", "kind", "thing")).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/nam", "/slug", "/kind", "/name"));
    }

    @Test
    void changesOfAPublicTagArePublicAndItsFormerSlugRedirects() {
        newsroom.write(article("mt-article", DAY, "tags", List.of(Map.of("slug", "mt-public", "name", "Public"))));
        var tag = find("public", "mt-public");
        patch(tag, Map.of("name", "Renamed", "slug", "mt-renamed")).statusCode(200).body("name", equalTo("Renamed"))
                .body("kind", equalTo("topic"));
        given().get("/api/v1/tags/by-slug/mt-renamed").then().statusCode(200).body("name", equalTo("Renamed"));
        given().redirects().follow(false).get("/api/v1/tags/by-slug/mt-public").then().statusCode(308);
        given().get("/api/v1/articles/by-slug/mt-article").then().body("tags.slug", contains("mt-renamed"));
        patch(tag, Map.of("name", "Late")).statusCode(412);
        Desk.request().contentType("application/json").body(Map.of("name", "x")).put(TAGS + "/" + tag.id()).then()
                .statusCode(428);
    }

    @Test
    void replacesOmittedPropertiesByTheirDefaults() {
        var created = create(Map.of("name", "Mt put", "kind", "event", "description", "Gone"));
        Desk.request().header("If-Match", created.header("ETag")).contentType("application/json").body(Map.of("name", "Mt kept"))
                .put(TAGS + "/" + created.path("id")).then().statusCode(200).body("slug", equalTo("mt-put"))
                .body("kind", equalTo("topic")).body("description", nullValue()).body("version", equalTo(2));
        patch(new Desk.Copy(created.path("id"), "\"2\""), Map.of("version", 7)).statusCode(422)
                .body("errors[0].reason", equalTo("is read-only"));
    }

    @Test
    void deletesOnlyUnusedTagsUnlessTheyAreReplaced() {
        newsroom.write(article("mt-user", DAY, "tags", List.of(Map.of("slug", "mt-used", "name", "Used"))));
        var used = find("used", "mt-used");
        delete(used, "").statusCode(409).body("detail",
                equalTo("The tag is used by 1 working copy and 1 public article."
                        + " Set replaceWith to the id or slug of a tag that replaces it."))
                .body("usages.workingCopies", equalTo(1)).body("usages.publicArticles", equalTo(1));
        var other = create(Map.of("name", "Mt other"));
        delete(used, "?replaceWith=" + other.path("id")).statusCode(200).body("slug", equalTo("mt-other"));
        given().get("/api/v1/articles/by-slug/mt-user").then().body("tags.slug", contains("mt-other"));

        var unused = create(Map.of("name", "Mt unused"));
        var copy = new Desk.Copy(unused.path("id"), unused.header("ETag"));
        delete(new Desk.Copy(copy.id(), "\"9\""), "").statusCode(412);
        delete(copy, "").statusCode(204);
        Desk.request().get(TAGS + "/" + copy.id()).then().statusCode(404);
    }

    @Test
    void listsTagsByNameAndKindInPages() {
        for (var name : List.of("Mtl b", "Mtl a", "Mtl c")) {
            create(Map.of("name", name, "kind", "series"));
        }
        var first = list("?q=MTL&kind=series&limit=2&count=exact").body("data.slug", contains("mtl-a", "mtl-b"))
                .body("page.total", equalTo(3)).extract();
        var second = list("?q=MTL&kind=series&limit=2&cursor=" + first.path("page.next")).body("data.slug", contains("mtl-c"))
                .body("page.next", nullValue()).extract();
        list("?q=MTL&kind=series&limit=2&cursor=" + second.path("page.previous")).body("data.slug", contains("mtl-a", "mtl-b"));
        list("?q=mtl&sort=-updatedAt").body("data.slug", contains("mtl-c", "mtl-a", "mtl-b"));
        list("?q=mtl&kind=person").body("data.size()", equalTo(0));
    }

    @Test
    void listsTagsByBeginningsOfWordsInAnyLanguageWithoutAccents() {
        create(Map.of("name", "Mtw Élections côtières", "slug", "mtw-coastal-vote", "names", Map.of("el", "Ψηφοφορία mtw")));
        create(Map.of("name", "Mtw Müller", "slug", "mtw-other"));
        for (var words : List.of("mtw elect", "COTIERES mtw", "cot elec mtw", "ψηφο mtw", "mtw-coastal", "vote-mtw",
                "mtw coast")) {
            search(words).body("data.slug", contains("mtw-coastal-vote"));
        }
        search("mueller mtw").body("data.slug", contains("mtw-other"));
        for (var words : List.of("mtw lections", "mtw oastal", "?!")) {
            search(words).body("data.size()", equalTo(0));
        }
    }

    @Test
    void viewersReadTagsAndEditorsWriteThem() {
        desk.request("mt-viewer", "viewer").get(TAGS).then().statusCode(200);
        for (var role : List.of("viewer", "author")) {
            desk.request("mt-" + role, role).contentType("application/json").body(Map.of("name", "x")).post(TAGS).then()
                    .statusCode(403);
        }
        desk.request("mt-editor", "editor").contentType("application/json").body(Map.of("name", "Mt by editor")).post(TAGS).then()
                .statusCode(201);
    }

    private static Response create(Map<String, Object> tag) {
        return Desk.request().contentType("application/json").body(tag).post(TAGS);
    }

    private static Desk.Copy find(String name, String slug) {
        String id = list("?limit=100&q=" + name).extract().path("data.find { it.slug == '" + slug + "' }.id");
        return new Desk.Copy(id, Desk.request().get(TAGS + "/" + id).header("ETag"));
    }

    private static ValidatableResponse patch(Desk.Copy tag, Map<String, Object> patch) {
        return Desk.request().header("If-Match", tag.tag()).contentType("application/merge-patch+json").body(patch)
                .patch(TAGS + "/" + tag.id()).then();
    }

    private static ValidatableResponse delete(Desk.Copy tag, String query) {
        return Desk.request().header("If-Match", tag.tag()).delete(TAGS + "/" + tag.id() + query).then();
    }

    private static ValidatableResponse search(String words) {
        return Desk.request().queryParam("q", words).get(TAGS).then().statusCode(200);
    }

    private static ValidatableResponse list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(TAGS + query).then().statusCode(200);
    }
}
