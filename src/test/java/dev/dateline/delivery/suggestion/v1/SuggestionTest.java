package dev.dateline.delivery.suggestion.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class SuggestionTest {

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        newsroom.write(line("kind", "section", "path", "sg-zeppelins", "name", "Zeppelinery"),
                line("kind", "tag", "slug", "sg-tag", "name", "Zeppelin flights", "language", "en", "names",
                        Map.of("fr", "Vols en dirigeable", "ar", "رحلات المنطاد")),
                article("sg-one", "2026-01-01T08:00:00Z", "headline", "Zeppelin museum reopens", "section", "sg-zeppelins",
                        "tags",
                        List.of(line("slug", "sg-tag")),
                        "authors",
                        List.of(line("slug", "sg-author", "name", "Zelda Zeppelinova"))),
                article("sg-two", "2026-01-02T08:00:00Z", "headline", "A zéppelin over the quay", "language", "fr"),
                article("sg-three", "2026-01-03T08:00:00Z", "headline", "Zeppelinfahrten über Köln", "language", "de"),
                article("sg-japanese", "2026-01-03T08:00:00Z", "headline", "飛行船博物館が再開", "language", "ja"),
                article("sg-draft", "2026-01-04T08:00:00Z", "headline", "Zeppelintruth", "status", "draft",
                        "tags", List.of(line("slug", "sg-draft-tag", "name", "Xylophonics"))),
                article("sg-gone", "2026-01-04T08:00:00Z", "headline", "Zeppelingone"));
        newsroom.write(article("sg-gone", "2026-01-04T08:00:00Z", "headline", "Zeppelingone", "status", "unpublished"));
        written = true;
    }

    @Test
    void aRareCharacterIsNoTypingErrorForAnother() {
        suggest("犬").body("data", empty());
    }

    /** Of a single letter, the ten most frequent words say little. */
    @Test
    void completesARareWordAfterAnother() {
        var frequent = IntStream.range(0, 24).mapToObj(i -> article("sg-often-" + i, "2026-01-05T08:00:00Z", "headline",
                "Jackfruit" + Character.toString('a' + i % 12) + " news"));
        newsroom.write(Stream.concat(frequent, Stream.of(
                article("sg-rare", "2026-01-01T08:00:00Z", "headline", "Zanzibar jetties", "summary", "Xebecs"))).toList());

        suggest("zanzibar j").body("data.label", hasItem("Zanzibar jetties"));
        suggest("zanzibar x").body("data.label", not(hasItem("Zanzibar jetties")));
    }

    @Test
    void completesSymbols() {
        newsroom.write(line("kind", "section", "path", "sg-emoji", "name", "Balloonery 🎈"),
                article("sg-emoji", "2026-01-01T08:00:00Z", "headline", "Montgolfier 🎈 XⅣ", "section", "sg-emoji"));
        suggest("🎈").body("data.label", contains("Balloonery 🎈", "Montgolfier 🎈 XⅣ"));
        suggest("🎈 montgolf").body("data.label", contains("Montgolfier 🎈 XⅣ"));
        suggest("montgolfier xⅣ").body("data.label", contains("Montgolfier 🎈 XⅣ"));
    }

    private static ValidatableResponse suggest(String typed) {
        return given().queryParam("q", typed).get("/api/v1/suggest").then().statusCode(200);
    }

    @Test
    void completesNamesAndHeadlines() {
        suggest("zeppel").body("data.label", contains("Zeppelinery", "Zeppelin flights", "Zelda Zeppelinova",
                "Zeppelinfahrten über Köln", "A zéppelin over the quay", "Zeppelin museum reopens"))
                .body("data.kind", contains("section", "tag", "author", "article", "article", "article"))
                .body("data.url", contains("/api/v1/sections/by-path/sg-zeppelins", "/api/v1/tags/by-slug/sg-tag",
                        "/api/v1/authors/by-slug/sg-author", "/api/v1/articles/by-slug/sg-three",
                        "/api/v1/articles/by-slug/sg-two", "/api/v1/articles/by-slug/sg-one"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "zeppelin mus      | Zeppelin museum reopens",
            "museum zepp       | Zeppelin museum reopens",
            "ZEPPELIN QUAY     | A zéppelin over the quay",
            "zepelin quay      | A zéppelin over the quay",
            "zeppelin muesum   | Zeppelin museum reopens",
            "zwppelin museum   | Zeppelin museum reopens",
            "zeppelinfahtr     | Zeppelinfahrten über Köln",
            "飛行船             | 飛行船博物館が再開",
            "博物館             | 飛行船博物館が再開",
    })
    void completesWordsInAnyOrderWithOneTypingErrorEach(String typed, String headline) {
        suggest(typed).body("data.findAll { it.kind == 'article' }.label", contains(headline));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "zepelinery        | Zeppelinery",
            "zelda zeppelinvoa | Zelda Zeppelinova",
            "flihgts zepelin   | Zeppelin flights",
            "fligts            | Zeppelin flights",
            "diirgea           | Vols en dirigeable",
            "dirigeable vols   | Vols en dirigeable",
            "المنطاد           | رحلات المنطاد",
            "المنطدا           | رحلات المنطاد",
            "flights dirigeable | Zeppelin flights",
    })
    void completesNamesInTheLanguageOfTheWordsWithOneTypingErrorInEach(String typed, String name) {
        suggest(typed).body("data.findAll { it.kind != 'article' }.label", contains(name));
    }

    @Test
    void shortWordsAndThoseOfHeadlinesAreNotTakenForTypingErrorsOfNames() {
        suggest("zld").body("data", empty());
        suggest("museum flights").body("data", empty());
    }

    @Test
    void wordsOfDraftsAndWithdrawnArticlesAreNotSuggested() {
        for (var typed : List.of("zeppelint", "zeppelintruth", "zeppeling", "zeppelingone")) {
            suggest(typed).body("data.label", not(hasItem("Zeppelintruth"))).body("data.label", not(hasItem("Zeppelingone")));
        }
        suggest("xylophonics").body("data", empty());
        suggest("xylophonisc").body("data", empty());
        assertThat(sql.value("SELECT count(*) FROM delivery.name_word WHERE word LIKE ?", "xylo%")).isEqualTo("0");
        given().get("/api/v1/articles?q=zeppelintruht").then().body("suggestion", nullValue());
        given().get("/api/v1/articles?q=zeppelingoen").then().body("suggestion", nullValue());
    }

    @Test
    void aChangedHeadlineIsCompletedByItsNewWordsOnly() {
        newsroom.write(article("sg-changed", "2026-01-05T08:00:00Z", "headline", "Quokkas arrive"));
        suggest("quokk").body("data.label", contains("Quokkas arrive"));
        newsroom.write(article("sg-changed", "2026-01-05T08:00:00Z", "headline", "Wombats arrive"));
        suggest("quokk").body("data", empty());
        suggest("womba").body("data.label", contains("Wombats arrive"));
    }

    @Test
    void aTypingErrorIsToleratedInTheNewNameOfASectionOnly() {
        newsroom.write(line("kind", "section", "path", "sg-renamed", "name", "Vineyards"));
        suggest("vinyards").body("data.label", contains("Vineyards"));
        newsroom.write(line("kind", "section", "path", "sg-renamed", "name", "Jamboree"));
        suggest("jambroee").body("data.label", contains("Jamboree"));
        suggest("vinyards").body("data", empty());
    }

    @Test
    void aFrequentWordCompletesABeginningThatAThousandOthersHave() {
        newsroom.write(IntStream.range(0, 50).mapToObj(n -> article("sg-frequent-" + n, "2026-01-06T08:00:00Z", "headline",
                "Xqzebras", "summary",
                IntStream.range(0, 22).mapToObj(m -> "xqa" + (22 * n + m)).collect(Collectors.joining(" "))))
                .toList());
        suggest("xq").body("data.label", hasItem("Xqzebras"));
        suggest("xqa109").body("data", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "?!", " ", "'", "\"", "\\", "%", "a:*", "\uFFFF", "🙂", "&|!()", "-" })
    void whateverIsTypedIsCompletedToNothingOrSomething(String typed) {
        suggest("x" + typed);
        suggest(typed.isBlank() ? "x" : typed);
    }

    @Test
    void parametersAreChecked() {
        given().get("/api/v1/suggest").then().statusCode(400).body("errors[0].name", equalTo("q"));
        given().get("/api/v1/suggest?q=a&limit=21").then().statusCode(400).body("errors[0].name", equalTo("limit"));
        given().get("/api/v1/suggest?q=a&kind=tag").then().statusCode(400).body("errors[0].name", equalTo("kind"));
    }

    @Test
    void aSearchThatFindsNothingSuggestsSimilarWords() {
        get("/api/v1/articles?q=zepelin%20museun").then().statusCode(200).body("data", empty())
                .body("suggestion", equalTo("zeppelin museum"));
        get("/api/v1/articles?q=zepelin%20museun&fuzzy=true&fields=slug").then().statusCode(200)
                .body("data.slug", contains("sg-one")).body("suggestion", equalTo("zeppelin museum"));
        get("/api/v1/articles?q=zeppelin%20museum").then().body("suggestion", nullValue());
        get("/api/v1/articles?fuzzy=true").then().statusCode(400).body("errors[0].name", equalTo("fuzzy"));
    }

    @Test
    void tagsAndAuthorsAreFoundByTheirNames() {
        get("/api/v1/tags?q=flights%20zepp&fields=slug").then().body("data.slug", contains("sg-tag"));
        get("/api/v1/tags?q=zeppelinova").then().body("data", empty());
        get("/api/v1/authors?q=ZEPPELINO&fields=slug&count=exact").then().body("data.slug", contains("sg-author"))
                .body("page.total", equalTo(1));
        get("/api/v1/tags?q=vols%20dirig&fields=slug").then().body("data.slug", contains("sg-tag"));
        get("/api/v1/authors?q=%3F!").then().statusCode(200).body("data", empty());
    }

    @Test
    void takesAFixedNumberOfStatements() {
        assertThat(statements.during(() -> suggest("zeppel"))).isEqualTo(3);
        assertThat(statements.during(() -> suggest("zeppelin mus"))).isEqualTo(3);
        assertThat(statements.during(() -> suggest("zepelin mus"))).isEqualTo(6);
    }

    private static Response get(String url) {
        return given().urlEncodingEnabled(false).get(url);
    }
}
