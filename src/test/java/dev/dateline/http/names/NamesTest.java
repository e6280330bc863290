package dev.dateline.http.names;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Exports;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

@QuarkusTest
class NamesTest {

    private static final Map<String, String> NAMES = Map.of("ar", "المدينة", "fr", "Ville");
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    private void write(String prefix) {
        newsroom.write(line("kind", "section", "path", prefix, "name", "City", "language", "EN", "names", NAMES),
                line("kind", "section", "path", prefix + "/port", "name", "מרינה", "language", "he"),
                line("kind", "tag", "slug", prefix, "name", "Tag", "language", "en", "names", Map.of("ar", "وسم")),
                line("kind", "author", "slug", prefix, "name", "Nell", "names", Map.of("ar", "نيل")),
                article(prefix, DAY, "section", prefix + "/port", "language", "ar", "tags", List.of(Map.of("slug", prefix)),
                        "authors", List.of(Map.of("slug", prefix))));
    }

    @Test
    void resourcesHaveLanguageDirectionAndSelectedNames() {
        write("nm-all");
        given().get("/api/v1/sections/by-path/nm-all?names=ar,de").then().statusCode(200).body("language", equalTo("en"))
                .body("direction", equalTo("ltr")).body("names", equalTo(Map.of("ar", "المدينة"))).body("name", equalTo("City"));
        given().get("/api/v1/sections/by-path/nm-all").then().body("names", equalTo(Map.of()));
        given().get("/api/v1/sections/by-path/nm-all/port").then().body("language", equalTo("he"))
                .body("direction", equalTo("rtl"));
        given().get("/api/v1/tags/by-slug/nm-all?names=AR").then().body("names.ar", equalTo("وسم"));
        given().get("/api/v1/authors/by-slug/nm-all?names=ar").then().body("language", nullValue())
                .body("direction", nullValue()).body("names.ar", equalTo("نيل"));
        given().get("/api/v1/articles/by-slug/nm-all").then().body("direction", equalTo("rtl"));
    }

    @Test
    void articlesShowSelectedNamesOfWhatTheyReferTo() {
        write("nm-refs");
        var list = "/api/v1/articles?tag=nm-refs";
        given().get(list + "&names=ar").then().statusCode(200).body("data[0].section.breadcrumb[0].names.ar", equalTo("المدينة"))
                .body("data[0].section.breadcrumb[1].names", nullValue()).body("data[0].tags[0].names.ar", equalTo("وسم"))
                .body("data[0].authors[0].names.ar", equalTo("نيل")).body("data[0].tags[0].name", equalTo("Tag"));
        given().get(list).then().body("data[0].tags[0].names", nullValue());
        given().get(list + "&names=ar&fields=tags.names").then().body("data[0].tags",
                contains(Map.of("names", Map.of("ar", "وسم"))));
        given().get("/api/v1/articles/by-slug/nm-refs?names=fr").then().body("section.breadcrumb[0].names.fr", equalTo("Ville"));
        assertThat(statements.during(() -> given().get(list + "&names=ar,fr").then().statusCode(200)))
                .isEqualTo(statements.during(() -> given().get(list).then().statusCode(200)));
    }

    @Test
    void changedNameEvictsArticles() {
        write("nm-evict");
        var url = "/api/v1/articles/by-slug/nm-evict?names=ar";
        PlainHttp.get(url);
        assertThat(PlainHttp.header(PlainHttp.get(url), "Cache-Status")).isEqualTo("dateline; hit");
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("names", Map.of("ar", "Renamed")))
                .patch("/manage/v1/sections/" + sql.value("SELECT id FROM editorial.section WHERE path = 'nm-evict'")).then()
                .statusCode(200).body("names.ar", equalTo("Renamed")).body("names.fr", equalTo("Ville"));
        assertThat(PlainHttp.get(url).body()).contains("Renamed").doesNotContain("المدينة");
    }

    @ParameterizedTest
    @CsvSource({ "sections,path", "tags,slug", "authors,slug" })
    void editorsStateLanguageAndNames(String list, String key) {
        var created = Desk.request().contentType("application/json").body(Map.of("name", "New", "slug", "nm-" + list, "language",
                "pt-br", "names", Map.of("AR", "Arabic"))).post("/manage/v1/" + list).then().statusCode(201)
                .body("language", equalTo("pt-BR")).body("names", equalTo(Map.of("ar", "Arabic"))).extract();
        Desk.request().header("If-Match", created.header("ETag")).contentType("application/merge-patch+json")
                .body("{\"names\": {\"ar\": null}, \"language\": null}")
                .patch("/manage/v1/" + list + "/" + created.path("id")).then().statusCode(200).body("language", nullValue())
                .body("names", equalTo(Map.of())).body("version", equalTo(2));
        for (var invalid : List.of(Map.of("language", "xx-yy"), Map.of("names", Map.of("xx-yy", "A")),
                Map.of("names", Map.of("ar", " ")),
                Map.of("names", Map.of("ar", "a".repeat(201))), Map.of("names", Map.of("ar", 1)), Map.of("names", List.of()))) {
            Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(invalid)
                    .patch("/manage/v1/" + list + "/" + created.path("id")).then().statusCode(422)
                    .body("errors[0].pointer", startsWith("/" + invalid.keySet().iterator().next()));
        }
    }

    @Test
    void eachInvalidNameIsReportedWithItsLanguage() {
        Desk.request().contentType("application/json").body(Map.of("name", "New", "slug", "nm-each", "names",
                Map.of("fr", "Neuf", "xx-yy", "A", "de", " ", "EL", "One", "el", "Two"))).post("/manage/v1/tags").then()
                .statusCode(422).body("errors.pointer", contains("/names/EL", "/names/de", "/names/el", "/names/xx-yy"))
                .body("errors.value", contains("One", " ", "Two", "A"))
                .body("errors.reason[0]", equalTo("is given twice, in another spelling of the language"))
                .body("errors.reason[1]", startsWith("must have 1 to 200 visible characters"))
                .body("errors.reason[3]", startsWith("must be named by a language tag"));
        var names = new TreeMap<String, String>();
        for (int i = 0; i < 51; i++) {
            names.put("de-" + (100 + i), "Name");
        }
        Desk.request().contentType("application/json").body(Map.of("name", "New", "slug", "nm-each", "names", names))
                .post("/manage/v1/tags").then().statusCode(422).body("errors.pointer", contains("/names"))
                .body("errors.reason", contains("must have at most 50 names"));
    }

    @Test
    void aPatchCanSpellALanguageOtherwiseThanItIsStored() {
        var tag = Desk.request().contentType("application/json").body(Map.of("name", "New", "slug", "nm-spelt", "names",
                Map.of("pt-BR", "Novo"))).post("/manage/v1/tags").then().statusCode(201).extract();
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("names", Map.of("pt-br", "Outro"))).patch("/manage/v1/tags/" + tag.path("id")).then().statusCode(200)
                .body("names", equalTo(Map.of("pt-BR", "Outro")));
        for (var patch : List.of("{'PT-BR':'A','pt-br':'B'}", "{'PT-BR':'A','pt-br':'B','pt-BR':'C'}")) {
            patch(tag.path("id"), patch).statusCode(422).body("errors.pointer", hasItems("/names/PT-BR", "/names/pt-br"))
                    .body("errors.reason", everyItem(equalTo("is given twice, in another spelling of the language")));
        }
        patch(tag.path("id"), "{'pt-BR':null,'pt-br':'Terceiro'}").statusCode(200)
                .body("names", equalTo(Map.of("pt-BR", "Terceiro")));
        patch(tag.path("id"), "{'pt-br':' '}").statusCode(422).body("errors.pointer", contains("/names/pt-br"));
        patch(tag.path("id"), "{'PT-br':null}").statusCode(200).body("names", equalTo(Map.of()));
        Desk.request().header("If-Match", "*").contentType("application/json")
                .body("{\"name\":\"New\",\"names\":{\"pt-BR\":null,\"pt-br\":\"Novo\"}}").put("/manage/v1/tags/" + tag.path("id"))
                .then().statusCode(200).body("names", equalTo(Map.of("pt-BR", "Novo")));
    }

    private static ValidatableResponse patch(String tag, String names) {
        return Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body("{\"names\":" + names.replace('\'', '"') + "}").patch("/manage/v1/tags/" + tag).then();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "English,en", "en-UK,en-GB", "klingonese-xx,-", "a.b,-" })
    void suggestsTheLanguageOfAName(String stated, String nearest) {
        Desk.request().contentType("application/json").body(Map.of("name", "New", "names", Map.of(stated, "Name")))
                .post("/manage/v1/tags").then().statusCode(422).body("errors[0].nearest", equalTo(nearest))
                .body("errors[0].pointer", equalTo("/names/" + stated)).body("errors[0].value", equalTo("Name"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "sections", "tags", "authors", "articles" })
    void rejectsMalformedLanguages(String list) {
        given().get("/api/v1/" + list + "?names=english").then().statusCode(400).body("errors[0].name", equalTo("names"));
        given().get("/api/v1/" + list + "?names=ar&names=fr").then().statusCode(200);
        given().get("/api/v1/" + list + "?name=ar").then().statusCode(400).body("errors[0].nearest", equalTo("names"));
    }

    @Test
    void exportContainsLanguageAndNames() {
        write("nm-export");
        assertThat(new String(Exports.content("{\"query\":{\"section\":\"nm-export\"}}"), StandardCharsets.UTF_8).lines())
                .anySatisfy(text -> assertThat(text).contains("\"path\":\"nm-export\"")
                        .contains("\"language\":\"en\",\"names\":{\"ar\":\"المدينة\",\"fr\":\"Ville\"}"))
                .anySatisfy(text -> assertThat(text).contains("\"kind\":\"tag\"").contains("\"slug\":\"nm-export\"")
                        .contains("\"names\":{\"ar\":\"وسم\"}"));
    }
}
