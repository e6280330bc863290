package dev.dateline.editorial.media.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ManagedCaptionTest {

    private static int runs;

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    private String name;
    private String media;
    private String captions;

    /** A public item with an English caption. */
    @BeforeEach
    void write() {
        name = "mcap-" + runs++;
        newsroom.write(
                line("kind", "media", "externalId", name, "url", "/" + name + ".jpg", "captions",
                        List.of(line("language", "en", "text", "A boat.", "altText", "boat"))),
                article(name, "2026-01-01T00:00:00Z", "language", "de", "media",
                        List.of(Map.of("media", Map.of("externalId", name)))));
        media = sql.value("SELECT id FROM editorial.media WHERE external_id = ?", name);
        captions = "/manage/v1/media/" + media + "/captions";
    }

    @Test
    void createsReplacesAndDeletesACaption() {
        var created = put("DE", "If-None-Match", "*", line("text", "Ein Boot.", "altText", "Boot", "credit", "Foto: Ada"));
        created.then().statusCode(201).header("Location", endsWith(captions + "/de")).body("language", equalTo("de"))
                .body("mediaId", equalTo(media)).body("text", equalTo("Ein Boot.")).body("altText", equalTo("Boot"))
                .body("credit", equalTo("Foto: Ada"));
        lead("caption").isEqualTo("Ein Boot.");
        assertThat(Desk.request().get(captions + "/de").asString()).isEqualTo(created.asString());

        var replaced = put("de", "If-Match", created.header("ETag"), Map.of("text", "Das Boot."));
        replaced.then().statusCode(200).body("text", equalTo("Das Boot.")).body("altText", nullValue())
                .body("id", equalTo(created.path("id")));
        lead("caption").isEqualTo("Das Boot.");
        put("de", "If-Match", created.header("ETag"), Map.of("text", "Late")).then().statusCode(412);

        Desk.request().get(captions).then().statusCode(200).body("data.language", contains("de", "en"))
                .body("data.text", contains("Das Boot.", "A boat.")).body("page.next", nullValue());
        with("If-Match", replaced.header("ETag")).delete(captions + "/de").then().statusCode(204);
        Desk.request().get(captions + "/de").then().statusCode(404)
                .body("detail", equalTo("The media item has no caption in the language de."));
        lead("caption").isEqualTo("A boat.");
    }

    @Test
    void requiresTheConditionThatFitsTheCaption() {
        Desk.request().contentType("application/json").body(Map.of("text", "x")).put(captions + "/fr").then().statusCode(428)
                .body("detail", containsString("If-None-Match: *"));
        put("fr", "If-Match", "*", Map.of("text", "x")).then().statusCode(412)
                .body("detail", equalTo("The resource does not exist."));
        put("en", "If-None-Match", "*", Map.of("text", "x")).then().statusCode(412)
                .body("detail", containsString("exists already"));
        put("en", "If-None-Match", "\"77\"", Map.of("text", "x")).then().statusCode(412);
        Desk.request().contentType("application/merge-patch+json").body(Map.of("text", "x")).patch(captions + "/en").then()
                .statusCode(428);
        Desk.request().delete(captions + "/en").then().statusCode(428);
        Desk.request().get(captions + "/en").then().body("text", equalTo("A boat.")).body("version", equalTo(1));
    }

    @Test
    void statesWhyAPathHasNoLanguage() {
        put("english", "If-None-Match", "*", Map.of("text", "x")).then().statusCode(404).body("errors.in", contains("path"))
                .body("errors.name", contains("language")).body("errors.value", contains("english"))
                .body("errors.nearest", contains("en")).body("errors[0].reason", startsWith("must be a language tag"));
    }

    @Test
    void tagOfADeletedCaptionIsNotValidForTheNextOne() {
        var first = put("fr", "If-None-Match", "*", Map.of("text", "Un bateau."));
        with("If-Match", "*").delete(captions + "/fr").then().statusCode(204);
        put("fr", "If-None-Match", "*", Map.of("text", "Le bateau.")).then().statusCode(201);

        put("fr", "If-Match", first.header("ETag"), Map.of("text", "Late")).then().statusCode(412);

        Desk.request().get(captions + "/fr").then().body("text", equalTo("Le bateau."));
    }

    @Test
    void patchesSingleTexts() {
        var patch = line("altText", null);
        patch.put("credit", "Photo: Bea");
        with("If-Match", "*").contentType("application/merge-patch+json").body(patch).patch(captions + "/EN").then()
                .statusCode(200).body("text", equalTo("A boat.")).body("altText", nullValue())
                .body("credit", equalTo("Photo: Bea"));
        lead("credit").isEqualTo("Photo: Bea");
        with("If-Match", "*").contentType("application/merge-patch+json").body(patch).patch(captions + "/fr").then()
                .statusCode(404);
    }

    @Test
    void changesTheVersionOfTheMediaItem() {
        var item = Desk.request().get("/manage/v1/media/" + media);
        put("sv", "If-None-Match", "*", Map.of("text", "En båt.")).then().statusCode(201);

        with("If-Match", item.header("ETag")).contentType("application/merge-patch+json").body(Map.of("captions", List.of()))
                .patch("/manage/v1/media/" + media).then().statusCode(412);
        Desk.request().get("/manage/v1/media/" + media).then().body("captions.language", contains("en", "sv"));
    }

    @Test
    void reportsAllViolationsOfTheCaption() {
        put("de", "If-None-Match", "*", line("text", 7, "altText", "a".repeat(2_001), "language", "fr", "alt", "x")).then()
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/text", "/altText", "/language", "/alt"));
        put("de", "If-None-Match", "*", line("text", "Boot", "language", "de", "mediaId", media)).then().statusCode(201);
        put("xx-yy", "If-None-Match", "*", Map.of("text", "x")).then().statusCode(404);
        Desk.request().get("/manage/v1/media/00000000-0000-7000-8000-000000000000/captions").then().statusCode(404);
    }

    private org.assertj.core.api.AbstractStringAssert<?> lead(String property) {
        return assertThat(given().get("/api/v1/articles/by-slug/" + name).jsonPath().getString("lead." + property));
    }

    private static RequestSpecification with(String header, String value) {
        return Desk.request().header(header, value);
    }

    private Response put(String language, String header, String value, Map<String, Object> caption) {
        return with(header, value).contentType("application/json").body(caption).put(captions + "/" + language);
    }
}
