package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class ArticleListTest {

    private static final String LIST = "/api/v1/articles";

    private static boolean written;

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @BeforeEach
    void write() {
        if (written) {
            return;
        }
        var tide = Map.of("slug", "al-tide", "name", "Tide");
        var quay = Map.of("slug", "al-quay", "name", "Quay", "kind", "place");
        var ferry = Map.of("slug", "al-ferry", "name", "Ferry");
        newsroom.write(
                line("kind", "section", "path", "al-lagoon", "name", "Lagoon", "formerPaths", List.of("al-swamp")),
                line("kind", "section", "path", "al-lagoon/east", "name", "East bank"),
                line("kind", "tag", "slug", "al-tide", "name", "Tide", "formerSlugs", List.of("al-water")),
                line("kind", "media", "externalId", "al-photo", "url", "https://pictures.example/al.jpg", "width", 1600,
                        "height", 900, "credit", "Photo desk", "captions", List.of(
                                Map.of("language", "en", "text", "The lagoon.", "altText", "Water"),
                                Map.of("language", "de", "text", "Die Lagune."))),
                article("al-one", "2026-03-01T10:00:00Z", "section", "al-lagoon/east", "tags", List.of(tide, quay),
                        "authors", List.of(Map.of("slug", "al-ann", "name", "Ann Reed")), "media",
                        List.of(Map.of("media", Map.of("externalId", "al-photo")))),
                article("al-two", "2026-03-02T10:00:00Z", "section", "al-lagoon", "tags", List.of(tide, ferry), "type",
                        "opinion", "updatedAt", "2026-03-09T10:00:00Z", "media",
                        List.of(Map.of("media", Map.of("externalId", "al-photo"), "caption", "Our lagoon."))),
                article("al-three", "2026-03-03T10:00:00Z", "section", "al-lagoon/east", "tags", List.of(ferry),
                        "language", "de", "headline", "Über al-three", "media",
                        List.of(Map.of("media", Map.of("externalId", "al-photo")))),
                article("al-elsewhere", "2026-03-04T10:00:00Z", "section", "al-hills", "sections",
                        List.of("al-lagoon/east")),
                article("al-draft", "2026-03-05T10:00:00Z", "status", "draft", "section", "al-lagoon", "tags",
                        List.of(tide, Map.of("slug", "al-secret", "name", "Secret")), "authors",
                        List.of(Map.of("slug", "al-ghost", "name", "Ghost"))));
        written = true;
    }

    private ValidatableResponse list(String query) {
        return given().urlEncodingEnabled(false).get(LIST + "?" + query).then().statusCode(200);
    }

    @Test
    void aCardCarriesAllItNeeds() {
        list("section=al-lagoon&ids=" + idOf("al-one")).body("data", hasSize(1))
                .body("data[0].headline", equalTo("About al-one"))
                .body("data[0].section.path", equalTo("al-lagoon/east"))
                .body("data[0].section.breadcrumb.name", contains("Lagoon", "East bank"))
                .body("data[0].tags.slug", contains("al-tide", "al-quay"))
                .body("data[0].tags[1].kind", equalTo("place"))
                .body("data[0].authors[0].name", equalTo("Ann Reed"))
                .body("data[0].authors[0].role", equalTo("writer"))
                .body("data[0].lead.url", equalTo("https://pictures.example/al.jpg"))
                .body("data[0].lead.caption", equalTo("The lagoon."))
                .body("data[0].lead.credit", equalTo("Photo desk"))
                .body("data[0].body", nullValue());
    }

    @Test
    void whatTheCaptionOfALanguageLacksComesFromTheDefaultOne() {
        list("ids=" + idOf("al-three")).body("data[0].lead.caption", equalTo("Die Lagune."))
                .body("data[0].lead.altText", equalTo("Water")).body("data[0].lead.credit", equalTo("Photo desk"))
                .body("data[0].lead.languages", equalTo(line("caption", null, "altText", "en", "credit", null)));
        list("ids=" + idOf("al-two")).body("data[0].lead.caption", equalTo("Our lagoon."))
                .body("data[0].lead.altText", equalTo("Water")).body("data[0].lead", hasEntry("languages", null));
    }

    @Test
    void theNewestComesFirst() {
        list("section=al-lagoon").body("data.slug", contains("al-elsewhere", "al-three", "al-two", "al-one"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sort=publishedAt                                    | al-one al-two al-three al-elsewhere",
            "sort=-updatedAt                                     | al-two al-elsewhere al-three al-one",
            "sort=updatedAt                                      | al-one al-three al-elsewhere al-two",
            "sort=headline                                       | al-elsewhere al-one al-two al-three",
            "sort=-headline                                      | al-three al-two al-one al-elsewhere",
            "descendants=false                                   | al-two",
            "tag=al-tide                                         | al-two al-one",
            "tag=al-water                                        | al-two al-one",
            "tag=al-quay,al-ferry                                | al-three al-two al-one",
            "tag.all=al-tide,al-ferry                            | al-two",
            "tag.not=al-tide                                     | al-elsewhere al-three",
            "tag=al-ferry&tag.not=al-tide&sort=headline          | al-three",
            "tag=al-nothing                                      | ''",
            "tag.all=al-tide,al-nothing                          | ''",
            "tag.not=al-nothing                                  | al-elsewhere al-three al-two al-one",
            "tag=al-secret                                       | ''",
            "author=al-ann                                       | al-one",
            "author=al-ghost                                     | ''",
            "type=opinion                                        | al-two",
            "type=opinion,analysis                               | al-two",
            "language=de                                         | al-three",
            "language=DE                                         | al-three",
            "language=de,en&limit=2                              | al-elsewhere al-three",
            "publishedAfter=2026-03-02T10:00:00Z                 | al-elsewhere al-three",
            "publishedBefore=2026-03-02T12:00:00%2B02:00         | al-one",
            "updatedAfter=2026-03-05T00:00:00Z                   | al-two",
            "publishedAfter=2026-03-04T09:59:59.9999995Z         | al-elsewhere",
            "publishedBefore=2026-03-01T10:00:00.0000004Z        | al-one",
            "publishedAfter=2026-03-04T10:00:00.0000004Z         | ''",
            "updatedBefore=2026-03-02T00:00:00Z                  | al-one",
    })
    void filtersAndOrdersMeanWhatTheySay(String query, String slugs) {
        var expected = slugs.isEmpty() ? List.of() : List.of(slugs.split(" "));
        assertThat(list("section=al-lagoon&" + query).extract().jsonPath().getList("data.slug")).isEqualTo(expected);
    }

    @Test
    void aSectionIsKnownByItsIdAndByAPathItOnceHad() {
        String id = list("ids=" + idOf("al-two")).extract().path("data[0].section.id");
        list("section=" + id + "&descendants=false").body("data.slug", contains("al-two"));
        list("section=al-swamp&descendants=false").body("data.slug", contains("al-two"));
        list("section=al-nowhere").body("data", hasSize(0));
    }

    @Test
    void theArticlesThatUseAMediaItemCanBeListed() {
        String photo = list("ids=" + idOf("al-one")).extract().path("data[0].lead.id");
        list("media=" + photo).body("data.slug", contains("al-three", "al-two", "al-one"));
    }

    @ParameterizedTest
    @CsvSource({ "tag=al-before,tag=al-after", "tag.all=al-before,tag.all=al-after", "author=al-bea,author=al-cid",
            "section=al-marsh,section=al-dunes", "section=al-marsh/west,section=al-dunes", "language=fr,language=it",
            "type=gallery,type=interview" })
    void anArticleThatIsPublishedAnewIsFoundByWhatItHasNow(String before, String now) {
        newsroom.write(moved("al-marsh/west", "al-before", "al-bea", "fr", "gallery"));
        findsMoved(before, contains("al-moved"));
        newsroom.write(moved("al-dunes", "al-after", "al-cid", "it", "interview"));
        findsMoved(now, contains("al-moved"));
        findsMoved(before, empty());
    }

    /** However it is that a list is made. */
    private void findsMoved(String query, Matcher<?> matcher) {
        for (var more : List.of("", "&tag.not=al-tide", "&sort=headline", "&sort=-headline")) {
            list(query + more + "&publishedAfter=2025-05-01T00:00:00Z&publishedBefore=2025-05-03T00:00:00Z")
                    .body("data.slug", matcher);
        }
    }

    private static Map<String, Object> moved(String section, String tag, String author, String language, String type) {
        return article("al-moved", "2025-05-02T00:00:00Z", "section", section, "tags", List.of(Map.of("slug", tag)),
                "authors", List.of(Map.of("slug", author, "name", "Bea Cid")), "language", language, "type", type);
    }

    @Test
    void captionsFallBackFromUsageToLanguage() {
        list("section=al-lagoon&tag=al-ferry").body("data.lead.caption", contains("Die Lagune.", "Our lagoon."))
                .body("data[1].lead.altText", equalTo("Water"));
    }

    @Test
    void fieldsPruneTheAnswerAndTheWork() {
        var bare = statements.during(() -> list("section=al-lagoon&limit=1&fields=slug,section.name")
                .body("data[0]", equalTo(Map.of("slug", "al-elsewhere", "section", Map.of("name", "Al hills")))));
        assertThat(bare).as("the section of the filter, the articles and their sections").isEqualTo(3);
        list("section=al-lagoon&limit=1&fields=lead.caption&tag=al-ferry")
                .body("data[0]", equalTo(Map.of("lead", Map.of("caption", "Die Lagune."))));
    }

    @Test
    void whatFieldsNamesNeedNotBeIncluded() {
        var one = "ids=" + idOf("al-one");
        assertThat(list(one + "&fields=body,media,translations,related").extract().jsonPath().getMap("data[0]"))
                .containsOnlyKeys("body", "media", "translations", "related").doesNotContainValue(null);
        list(one + "&fields=blocks&body=blocks").body("data[0].blocks.type", hasItem("paragraph"));
        newsroom.write(line("kind", "author", "slug", "al-writes", "name", "Al", "bio", "Writes."),
                article("al-by-al", "2020-01-01T10:00:00Z", "authors", List.of(Map.of("slug", "al-writes", "name", "Al"))));
        list("author=al-writes&fields=authors").body("data[0].authors[0]", not(hasKey("bio")));
        list("author=al-writes&fields=authors.bio").body("data[0].authors[0].bio", equalTo("Writes."));
    }

    @Test
    void includeAddsWhatAListUsuallyLeavesOut() {
        list("ids=" + idOf("al-one") + "&include=body,media,translations,authors")
                .body("data[0].body", equalTo("<p>All of al-one.</p>")).body("data[0].media", hasSize(0))
                .body("data[0].translations", hasSize(0));
        list("ids=" + idOf("al-one") + "&include=body&body=blocks")
                .body("data[0].blocks[0].type", equalTo("paragraph"))
                .body("data[0].blocks[0].spans[0].text", equalTo("All of al-one."));
    }

    @Test
    void includeDetailsReturnsEveryPropertyOfASingleArticle() {
        newsroom.write(article("al-full", "2026-03-06T10:00:00Z", "section", "al-lagoon", "sections", List.of("al-hills"),
                "translationGroup", "al-full", "canonicalUrl", "https://first.example/full", "source", "Agency", "rights",
                "Twice", "embargoedUntil", "2026-03-06T09:00:00Z", "expiresAt", "2036-01-01T00:00:00Z", "corrections",
                List.of(Map.of("at", "2026-03-07T06:00:00Z", "text", "It was two boats.")), "media",
                List.of(Map.of("media", Map.of("externalId", "al-photo")),
                        Map.of("media", Map.of("externalId", "al-photo"), "role", "gallery"))),
                article("al-voll", "2026-03-06T11:00:00Z", "language", "de", "translationGroup", "al-full"));
        for (var slug : List.of("al-full", "al-one", "al-two")) {
            var single = given().get(LIST + "/by-slug/" + slug).then().extract().jsonPath().getMap("");
            var one = "ids=" + single.get("id");
            assertThat(list(one + "&include=details,body").extract().jsonPath().getMap("data[0]")).isEqualTo(single);
            assertThat(list(one + "&fields=" + String.join(",", names(single))).extract().jsonPath().getMap("data[0]"))
                    .isEqualTo(single);
            var withoutBody = new LinkedHashMap<>(single);
            withoutBody.keySet().removeAll(List.of("body", "blocks"));
            assertThat(list(one + "&include=details").extract().jsonPath().getMap("data[0]")).isEqualTo(withoutBody);
        }
        var one = "ids=" + idOf("al-full");
        list(one + "&fields=source").body("data[0]", equalTo(Map.of("source", "Agency")));
        list(one + "&fields=sections.path,corrections.text").body("data[0]", equalTo(Map.of("sections",
                List.of(Map.of("path", "al-hills")), "corrections", List.of(Map.of("text", "It was two boats.")))));
        given().get(LIST + "/" + idOf("al-full") + "/related?include=details").then().statusCode(200);
        newsroom.write(article("al-full", "2026-03-06T10:00:00Z", "status", "unpublished"),
                article("al-voll", "2026-03-06T11:00:00Z", "status", "unpublished"));
    }

    private static List<String> names(Map<?, ?> properties) {
        return properties.keySet().stream().map(String::valueOf).toList();
    }

    @Test
    void aListCostsAFixedNumberOfStatements() {
        assertThat(statements.during(() -> list("limit=100")))
                .as("the articles, their sections, tags, authors, media and captions").isEqualTo(6);
        assertThat(statements.during(() -> list("limit=100&fields=id,source,rights,canonicalUrl,embargoedUntil,expiresAt")))
                .isEqualTo(1);
        assertThat(statements.during(() -> list("limit=100&fields=id,sections,corrections"))).isEqualTo(2);
        Runnable all = () -> list("limit=100&include=details,body,authors");
        assertThat(statements.during(() -> list("limit=99"), all)).isEqualTo(1);
        assertThat(statements.during(() -> list("language=de&publishedBefore=2026-03-04T00:00:00Z"), all)).isEqualTo(1);
        assertThat(statements.during(() -> list("limit=99&include=details,authors"), all)).isEqualTo(1);
        assertThat(statements.during(() -> list("limit=99&include=body"), all)).as("bodies, and targets of links").isBetween(2L,
                3L);
        assertThat(statements.during(() -> list("section=al-lagoon&limit=1"), () -> list("section=al-lagoon"))).isEqualTo(1);
        assertThat(statements.during(() -> list("section=al-lagoon&tag=al-tide&author=al-ann&limit=1"),
                () -> list("section=al-lagoon&tag=al-tide&author=al-ann"))).isLessThanOrEqualTo(2);
    }

    @Test
    void theLengthOfTheListIsSaidOnDemand() {
        list("section=al-lagoon&limit=1").body("page.total", nullValue()).body("page.totalIs", nullValue());
        list("section=al-lagoon&limit=1&count=exact").body("page.total", equalTo(4))
                .body("page.totalIs", equalTo("exact"));
        list("section=al-lagoon&limit=1&count=estimate").body("page.totalIs", equalTo("estimate"));
        list("section=al-nowhere&count=exact").body("page.total", equalTo(0));
    }

    @Test
    void theArticlesOfAListCanBeCountedByWhatTheyShare() {
        var facets = list("section=al-lagoon&limit=1&facets=section,tag,type,language,author").extract().jsonPath();
        assertThat(facets.getList("facets.section.value")).containsExactly("al-lagoon", "al-lagoon/east", "al-hills");
        assertThat(facets.getList("facets.section.count")).containsExactly(4, 3, 1);
        assertThat(facets.getList("facets.tag.value")).containsExactly("al-ferry", "al-tide", "al-quay");
        assertThat(facets.getList("facets.type.value")).containsExactly("article", "opinion");
        assertThat(facets.getList("facets.language.value")).containsExactly("en", "de");
        assertThat(facets.getList("facets.author.label")).containsExactly("Ann Reed");
        list("section=al-lagoon&tag=al-tide&facets=type").body("facets.type.count", contains(1, 1))
                .body("facets.tag", nullValue());
        list("section=al-lagoon&facets=type").body("facets.countsAre", equalTo("exact"));
        list("section=al-nowhere&facets=type").body("facets.type", hasSize(0)).body("facets.countsAre", equalTo("exact"));
        list("section=al-lagoon").body("facets", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "q=ferry&highlight=true", "include=related" })
    void fewerArticlesCanHaveWhatTakesLongToCompute(String expensive) {
        given().get(LIST + "?limit=51&" + expensive).then().statusCode(400).body("errors[0].name", equalTo("limit"))
                .body("errors[0].value", equalTo("51")).body("detail", containsString("received \"51\""));
        given().get(LIST + "?limit=50&" + expensive).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "section", "tag", "type", "language", "author" })
    void aFacetCountsWhatItsFilterFinds(String facet) {
        var counts = list("section=al-lagoon&limit=1&facets=" + facet).extract().jsonPath();
        var values = counts.getList("facets." + facet + ".value", String.class);
        assertThat(values).isNotEmpty();
        for (var i = 0; i < values.size(); i++) {
            var others = facet.equals("section") ? "" : "&section=al-lagoon";
            list(facet + "=" + values.get(i) + others + "&limit=1&count=exact")
                    .body("page.total", equalTo(counts.getInt("facets." + facet + ".count[" + i + "]")));
        }
    }

    @Test
    void tagsAndAuthorsCanBeNamedByTheirIds() {
        var one = given().get(LIST + "/by-slug/al-one").then().extract().jsonPath();
        var tide = one.getString("tags[0].id");
        list("tag=" + tide).body("data.slug", contains("al-two", "al-one"));
        list("tag=al-quay," + tide + "&tag.not=al-ferry").body("data.slug", contains("al-one"));
        list("tag.all=al-ferry," + tide).body("data.slug", contains("al-two"));
        list("author=" + one.getString("authors[0].id")).body("data.slug", contains("al-one"));
        list("tag=" + new UUID(7, 7)).body("data", hasSize(0));
    }

    @Test
    void aCardCanSayHowLongTheArticleTakesToRead() {
        list("ids=" + idOf("al-one") + "&fields=headline,wordCount,readingMinutes").body("data[0].wordCount", greaterThan(0))
                .body("data[0].readingMinutes", equalTo(1)).body("data[0].body", nullValue());
        list("ids=" + idOf("al-one")).body("data[0].wordCount", nullValue());
        list("ids=" + idOf("al-one") + "&include=body").body("data[0].wordCount", greaterThan(0));
    }

    @Test
    void anEstimateIsHeldToWhatThePageShows() {
        list("section=al-lagoon&count=estimate").body("page.total", equalTo(4));
        list("section=al-lagoon&count=estimate&limit=3&page=2").body("page.total", equalTo(4));
        list("section=al-lagoon&count=estimate&limit=3&page=90").body("page.total", lessThan(267));
        list("q=al-nothing-at-all&count=estimate&limit=3&page=1").body("page.total", equalTo(0));
        list("section=al-lagoon&count=estimate&limit=3").body("page.total", greaterThanOrEqualTo(4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "tag=al-quay,al-ferry | tag=al-ferry,al-quay",
            "section=al-lagoon    | section=al-lagoon&sort=-publishedAt",
            "language=en,de       | language=en,de&fields=id,slug&count=exact",
    })
    void aCursorIsGoodForTheSameListHoweverItIsWritten(String first, String second) {
        var next = list(first + "&limit=1").extract().jsonPath().getString("page.next");
        list(second + "&limit=1&cursor=" + next).body("data", hasSize(1));
    }

    @Test
    void cursorDoesNotDependOnHowFiltersAreSpelled() {
        newsroom.write(
                article("cs-1", "2026-05-01T00:00:00Z", "section", "cs-section", "tags", List.of(Map.of("slug", "cs-tag"))),
                article("cs-2", "2026-05-02T00:00:00Z", "section", "cs-section", "tags", List.of(Map.of("slug", "cs-tag"))),
                line("kind", "tag", "slug", "cs-tag", "formerSlugs", List.of("cs-former")));
        var tag = given().get("/api/v1/tags/by-slug/cs-tag").path("id").toString();
        var section = given().get("/api/v1/sections/by-path/cs-section").path("id").toString();
        var spellings = List.of("tag=cs-tag&section=cs-section", "tag=cs-former&section=" + section,
                "tag=" + tag.toUpperCase(Locale.ROOT) + "&section=cs-section", "tag=" + tag + "&section=" + section);

        for (var first : spellings) {
            var next = list(first + "&limit=1").body("data.slug", contains("cs-2")).extract().jsonPath().getString("page.next");
            for (var second : spellings) {
                list(second + "&limit=1&cursor=" + next).body("data.slug", contains("cs-1"));
            }
        }
    }

    @Test
    void filtersAcceptFormerNamesInOtherScripts() {
        newsroom.write(
                article("ff-1", "2026-05-01T00:00:00Z", "section", "ff-section", "tags", List.of(Map.of("slug", "ff-tag"))),
                line("kind", "tag", "slug", "ff-tag", "formerSlugs", List.of("паром", "Fähren & Häfen")),
                line("kind", "section", "path", "ff-section", "formerPaths", List.of("город/порт")));

        for (var filter : List.of("tag", "tag.all")) {
            given().queryParam(filter, "паром").get(LIST).then().statusCode(200).body("data.slug", contains("ff-1"));
            given().queryParam(filter, "Fähren & Häfen").get(LIST).then().statusCode(200).body("data.slug", contains("ff-1"));
        }
        given().queryParam("tag.not", "паром").queryParam("section", "город/порт").get(LIST).then().statusCode(200)
                .body("data", hasSize(0));
        given().queryParam("section", "город/порт").get(LIST).then().statusCode(200).body("data.slug", contains("ff-1"));
        given().queryParam("tag", "дорога").get(LIST).then().statusCode(400).body("errors[0].name", equalTo("tag"))
                .body("errors[0].value", equalTo("дорога")).body("detail", containsString("former slug"));
    }

    @Test
    void aCursorCanBeWrittenInOneWayOnly() {
        var next = list("limit=1&fields=id").extract().jsonPath().getString("page.next");
        given().urlEncodingEnabled(false).get(LIST + "?limit=1&cursor=" + next + "=").then().statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-cursor"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "section=al-lagoon&tag=al-ferry", "section=al-lagoon&tag=al-ferry&sort=headline",
            "section=al-lagoon&tag=al-ferry&sort=updatedAt&descendants=true", "tag.all=al-ferry&section=al-lagoon",
            "q=al-two+or+al-three&section=al-lagoon", "q=al-two+or+al-three&tag=al-ferry&sort=-relevance",
            "q=al-two+or+al-three&type=opinion,article&language=en,de", "language=en,de&type=opinion,article&tag=al-ferry",
            "tag=al-ferry&publishedAfter=2026-03-01T00:00:00Z", "tag=al-ferry", "ids=TWO,THREE",
            "ids=TWO,THREE&tag=al-ferry&sort=headline" })
    void whateverTheListItCanBeCountedByAllThings(String query) {
        var list = query.replace("TWO", idOf("al-two")).replace("THREE", idOf("al-three"));
        var facets = list(list + "&count=exact&facets=section,tag,type,language,author").body("page.total", equalTo(2))
                .extract().jsonPath();
        assertThat(facets.getList("facets.section.value")).containsExactly("al-lagoon", "al-lagoon/east");
        assertThat(facets.getList("facets.tag.value")).containsExactly("al-ferry", "al-tide");
        assertThat(facets.getList("facets.type.value")).containsExactlyInAnyOrder("article", "opinion");
        assertThat(facets.getList("facets.language.value")).containsExactly("de", "en");
        assertThat(facets.getList("facets.author")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "limt=5                      | unknown-parameter | limt            | limit",
            "Section=x                   | unknown-parameter | Section         | section",
            "utterlyStrange=1            | unknown-parameter | utterlyStrange  |",
            "limit=5&limit=6             | invalid-parameter | limit           |",
            "limit=                      | invalid-parameter | limit           |",
            "limit=0                     | invalid-parameter | limit           |",
            "limit=101                   | invalid-parameter | limit           |",
            "limit=ten                   | invalid-parameter | limit           |",
            "limit=99999999999           | invalid-parameter | limit           |",
            "tag=a,,b                    | invalid-parameter | tag             |",
            "descendants=maybe           | invalid-parameter | descendants     |",
            "descendants=false           | invalid-parameter | descendants     |",
            "descendants=true            | invalid-parameter | descendants     |",
            "type=novel                  | invalid-parameter | type            |",
            "sort=-headlin               | invalid-parameter | sort            | -headline",
            "ids=1,2                     | invalid-parameter | ids             |",
            "language=en_GB              | invalid-parameter | language        | en-GB",
            "language=english            | invalid-parameter | language        | en",
            "language=xx-bogus           | invalid-parameter | language        |",
            "language=en,type:LIVE       | invalid-parameter | language        |",
            "publishedAfter=yesterday    | invalid-parameter | publishedAfter  |",
            "publishedAfter=%2B400000-12-31T23:59:59Z | invalid-parameter | publishedAfter |",
            "updatedBefore=-10000-01-01T00:00:00Z | invalid-parameter | updatedBefore |",
            "publishedAfter=2026-03-01   | invalid-parameter | publishedAfter  |",
            "body=blocks                 | invalid-parameter | body            |",
            "body=text&fields=id         | invalid-parameter | body            |",
            "author=%00                  | invalid-parameter | author          |",
            "tag=Ferries                 | invalid-parameter | tag             |",
            "tag.all=a,b_c               | invalid-parameter | tag.all         |",
            "tag.not=-a                  | invalid-parameter | tag.not         |",
            "fields=headlin              | invalid-parameter | fields          | headline",
            "fields=section.nam          | invalid-parameter | fields          | section.name",
            "fields=id,                  | invalid-parameter | fields          |",
            "include=everything          | invalid-parameter | include         |",
            "body=pdf                    | invalid-parameter | body            |",
            "count=roughly               | invalid-parameter | count           |",
            "page=0                      | invalid-parameter | page            |",
            "page=102&limit=100          | invalid-parameter | page            |",
            "cursor=x                    | invalid-cursor    | cursor          |",
            "lang=en                     | unknown-parameter | lang            | language",
            "zize=1                      | unknown-parameter | zize            |",
            "type=Opinion                | invalid-parameter | type            | opinion",
            "sort=publishedat            | invalid-parameter | sort            | publishedAt",
            "limit=%2B5                  | invalid-parameter | limit           |",
            "limit=99999999999           | invalid-parameter | limit           |",
            "fields=.id                  | invalid-parameter | fields          |",
            "fields=sectoin.path         | invalid-parameter | fields          | section.path",
            "fields=sectoin.what         | invalid-parameter | fields          | section",
            "tag=01A210B2                | invalid-parameter | tag             |",
            "section=city/               | invalid-parameter | section         |",
            "section=city//harbour       | invalid-parameter | section         |",
    })
    void whatIsNotUnderstoodIsRefusedByName(String query, String type, String name, String nearest) {
        given().urlEncodingEnabled(false).get(LIST + "?" + query).then().statusCode(400)
                .contentType("application/problem+json").body("type", equalTo("urn:dateline:problem:" + type))
                .body("errors[0].in", equalTo("query")).body("errors[0].name", equalTo(name))
                .body("errors[0].nearest", equalTo(nearest)).body("detail", containsString(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "body=text | body | text", "sort=-relevance | sort | -relevance", "cursor=x | cursor | x",
            "type=opinion&type.not=opinion | type.not | opinion", "page=102&limit=100 | page | 102", "q=-ferry | q | -ferry",
            "limit=100&include=related | limit | 100", "limit=101 | limit | 101" })
    void reportsTheValueThatIsTheCause(String query, String name, String value) {
        given().get(LIST + "?" + query).then().statusCode(400).body("errors[0].name", equalTo(name))
                .body("errors[0].value", equalTo(value));
    }

    @Test
    void aParameterIsToldWhatASlugLooksLike() {
        given().get(LIST + "?author=Ada").then().statusCode(400)
                .body("detail", equalTo("\"author\" must be lower-case letters a-z, digits and single hyphens;"
                        + " received \"Ada\"."));
    }

    @Test
    void theAddressInAProblemIsEncoded() {
        given().urlEncodingEnabled(false).get(LIST + "/by-slug/a%20%C3%BC").then().statusCode(404)
                .body("instance", equalTo(LIST + "/by-slug/a%20%C3%BC"));
    }

    @Test
    void whatIsTooLongOrTooMuchIsRefusedWithTheBound() {
        given().get(LIST + "?tag=" + "t,".repeat(20) + "t").then().statusCode(400)
                .body("detail", equalTo("\"tag\" must not have more than 20 values."));
        given().get(LIST + "?tag.all=" + "t".repeat(201)).then().statusCode(400)
                .body("detail", equalTo("\"tag.all\" must not be longer than 200 characters; received \""
                        + "t".repeat(100) + "…\"."));
        given().get(LIST + "?author=" + "t".repeat(201)).then().statusCode(400)
                .body("detail", equalTo("\"author\" must not be longer than 200 characters; received \""
                        + "t".repeat(100) + "…\"."));
    }

    @Test
    void noDraftCanBeReached() {
        var everything = given().get(LIST + "?limit=100&include=body,media,translations,authors").asString()
                + given().get("/api/v1/tags?limit=100").asString() + given().get("/api/v1/authors?limit=100").asString();
        assertThat(everything).doesNotContain("al-draft", "al-secret", "al-ghost");
        given().get(LIST + "/by-slug/al-draft").then().statusCode(404);
    }

    static String idOf(String slug) {
        return given().get(LIST + "/by-slug/" + slug).then().statusCode(200).extract().path("id");
    }
}
