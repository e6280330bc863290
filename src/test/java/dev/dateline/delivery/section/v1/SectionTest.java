package dev.dateline.delivery.section.v1;

import static dev.dateline.fixture.Collections.create;
import static dev.dateline.fixture.Collections.delete;
import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.patch;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class SectionTest {

    private static final String BY_PATH = "/api/v1/sections/by-path/";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    @BeforeEach
    void write() {
        newsroom.write(
                line("kind", "section", "path", "st-world/st-south", "name", "South", "position", 2),
                line("kind", "section", "path", "st-world", "name", "World", "description", "All of it.", "formerPaths",
                        List.of("st-globe")),
                line("kind", "section", "path", "st-world/st-north", "name", "North", "position", 1),
                line("kind", "section", "path", "st-world/st-north/st-ice", "name", "Ice"));
    }

    @Test
    void fieldsSelectPropertiesOfTreeAtAnyDepth() {
        given().get("/api/v1/sections?view=tree&fields=path,children.children.children.children.children.path").then()
                .statusCode(200);
        given().get("/api/v1/sections?view=tree&fields=children.children.children.children.pth").then().statusCode(400)
                .body("errors[0].nearest", equalTo("children.children.children.children.path"));
    }

    @Test
    void sectionHasBreadcrumbAndChildren() {
        given().get(BY_PATH + "st-world").then().statusCode(200).body("name", equalTo("World"))
                .body("parentId", nullValue()).body("depth", equalTo(0)).body("description", equalTo("All of it."))
                .body("children.path", contains("st-world/st-north", "st-world/st-south"))
                .body("children[0].children", empty());
        given().get(BY_PATH + "st-world/st-north/st-ice").then().statusCode(200).body("depth", equalTo(2))
                .body("breadcrumb.name", contains("World", "North", "Ice")).body("slug", equalTo("st-ice"));
    }

    @Test
    void treeIsInOrderOfNavigation() {
        var tree = given().get("/api/v1/sections?view=tree").then().statusCode(200).extract().jsonPath();
        assertThat(tree.getList("data.find { it.path == 'st-world' }.children.name")).isEqualTo(List.of("North", "South"));
        assertThat(tree.getString("data.find { it.path == 'st-world' }.children[0].children[0].path"))
                .isEqualTo("st-world/st-north/st-ice");
        assertThat(statements.during(() -> given().get("/api/v1/sections?view=tree"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "cursor=x", "limit=20", "page=1", "sort=name", "count=none" })
    void treeRejectsPagingAndSorting(String parameter) {
        var name = parameter.split("=")[0];
        given().get("/api/v1/sections?view=tree&" + parameter).then().statusCode(400)
                .body("type", equalTo("urn:dateline:problem:invalid-parameter"))
                .body("detail", equalTo("\"" + name + "\" cannot be combined with view=tree."));
    }

    @Test
    void flatListContainsEachSection() {
        given().get("/api/v1/sections?limit=100&sort=-updatedAt").then().statusCode(200)
                .body("data.path", hasItems("st-world", "st-world/st-north/st-ice", "st-world/st-south"));
        assertThat(statements.during(() -> given().get("/api/v1/sections?limit=100&sort=-updatedAt"))).isEqualTo(1);
    }

    @Test
    void responseByPathEqualsResponseById() {
        var byPath = given().get(BY_PATH + "st-world");
        assertThat(given().get("/api/v1/sections/" + byPath.path("id")).asString()).isEqualTo(byPath.asString());
    }

    @Test
    void articleCountIncludesDescendants() {
        newsroom.write(article("st-one", DAY, "section", "st-world/st-north/st-ice"),
                article("st-two", DAY, "section", "st-world/st-north", "sections", List.of("st-world/st-north/st-ice")),
                article("st-hidden", DAY, "section", "st-world/st-north", "status", "draft"));
        given().get(BY_PATH + "st-world/st-north?fields=articleCount").then().body("articleCount", equalTo(2));
        var north = given().get(BY_PATH + "st-world/st-north?include=articleCount");
        north.then().statusCode(200).body("articleCount", equalTo(2)).body("children.articleCount", contains(2));
        assertThat(given().get("/api/v1/sections/" + north.path("id") + "?include=articleCount").asString())
                .isEqualTo(north.asString());
        given().get(BY_PATH + "st-world?include=articleCount").then().body("articleCount", equalTo(2))
                .body("children.articleCount", contains(2, 0));
        var flat = given().get("/api/v1/sections?limit=100&sort=-updatedAt&include=articleCount").then().statusCode(200).extract()
                .jsonPath();
        assertThat(flat.getInt("data.find { it.path == 'st-world/st-north/st-ice' }.articleCount")).isEqualTo(2);
        assertThat(flat.getInt("data.find { it.path == 'st-world/st-south' }.articleCount")).isZero();
        var tree = given().get("/api/v1/sections?view=tree&include=articleCount").then().statusCode(200).extract().jsonPath();
        assertThat(tree.getInt("data.find { it.path == 'st-world' }.children[0].children[0].articleCount")).isEqualTo(2);
        var third = given().get("/api/v1/sections?view=tree&fields=path,children.children.articleCount").then().statusCode(200)
                .extract().jsonPath();
        assertThat(third.getInt("data.find { it.path == 'st-world' }.children[0].children[0].articleCount")).isEqualTo(2);
    }

    @Test
    void featuredArticlesAreThoseOfItsCollectionThenTheNewest() {
        newsroom.write(line("kind", "media", "externalId", "sf-photo", "url", "/sf.jpg", "width", 8, "captions",
                List.of(Map.of("language", "en", "altText", "Alt"), Map.of("language", "de", "altText", "Alternativ"))));
        for (var i = 1; i < 6; i++) {
            newsroom.write(article("sf-" + i, "2026-01-0" + i + "T00:00:00Z", "section", i == 5 ? "sf-city" : "sf-city/sf-port",
                    "language", "de", "summary", "Summary " + i, "media",
                    List.of(Map.of("role", "lead", "media", Map.of("externalId", "sf-photo")))));
        }
        newsroom.write(article("sf-draft", "2026-01-09T00:00:00Z", "section", "sf-city", "status", "draft"));
        var url = BY_PATH + "sf-city?include=featured";
        given().get(url).then().statusCode(200).body("featured.slug", contains("sf-5", "sf-4", "sf-3"))
                .body("featured[0].lead", equalTo(line("id", given().get("/api/v1/articles/by-slug/sf-1").path("lead.id"), "type",
                        "image", "url", "/sf.jpg", "width", 8, "height", null, "poster", null, "focalPoint", null, "altText",
                        "Alternativ",
                        "altTextLanguage", null)))
                .body("featured[0].summary", equalTo("Summary 5")).body("featured[0].direction", equalTo("ltr"))
                .body("children[0].featured.slug", contains("sf-4", "sf-3", "sf-2"));

        String id = create("sf-city", slot("a", item("sf-1", "headline", "Own headline", "summary", "Own summary")),
                slot("b", item("sf-4"), item("sf-draft"))).path("id");
        given().get(url).then().body("featured.slug", contains("sf-1", "sf-4", "sf-5"))
                .body("featured[0].headline", equalTo("Own headline")).body("featured[0].summary", equalTo("Own summary"));
        create("sf-city-sf-port", slot("a", item("sf-5"))).then().statusCode(201);
        var tree = given().get("/api/v1/sections?view=tree&fields=path,children.featured.slug").jsonPath();
        assertThat(tree.getList("data.find { it.path == 'sf-city' }.children[0].featured.slug"))
                .isEqualTo(List.of("sf-5", "sf-4", "sf-3"));
        newsroom.write(article("sf-4", "2026-01-04T00:00:00Z", "section", "sf-city/sf-port", "status", "unpublished"));
        given().get(url).then().body("featured.slug", contains("sf-1", "sf-5", "sf-3"));
        delete(id).then().statusCode(204);
        given().get(url).then().body("featured.slug", contains("sf-5", "sf-3", "sf-2"));
        given().get(BY_PATH + "sf-city").then().body("$", not(hasKey("featured")));
    }

    /** Responses with too many collections for a header have the key of all their items instead. */
    @Test
    void aChangeOfACollectionEvictsWhatNamesAllCollections() {
        newsroom.write(article("sk-a", "2026-01-01T00:00:00Z", "section", "sk"));
        String id = create("sk-1", slot("a", item("sk-a"))).path("id");
        assertThat(latestKeys()).contains("collection-items");

        patch(id, Map.of("slots", List.of(slot("a", item("sk-a", "headline", "Own"))))).then().statusCode(200);
        assertThat(latestKeys()).contains("collection-items", "collection:sk-1");
        patch(id, Map.of("slug", "sk-2")).then().statusCode(200);
        assertThat(latestKeys()).contains("collection-items", "collection:sk-1", "collection:sk-2");
    }

    private String latestKeys() {
        return sql.value("SELECT keys::text FROM delivery.eviction ORDER BY sequence DESC LIMIT 1");
    }

    @Test
    void featuredArticlesExecuteOneStatementAndTwoForMedia() {
        newsroom.write(article("sm-one", DAY, "section", "sm-media", "media",
                List.of(Map.of("role", "lead", "media", Map.of("externalId", "sm-photo", "url", "/sm.jpg")))));
        // The sections, their articles, and the media with their captions, which are then cached.
        assertThat(statements.during(() -> given().get("/api/v1/sections?view=tree&include=featured"))).isEqualTo(4);
        assertThat(statements.during(() -> given().get("/api/v1/sections?limit=100&include=featured&names=fr"),
                () -> given().get("/api/v1/sections?view=tree&include=featured"))).isEqualTo(2);
    }

    @Test
    void articleCountsExecuteOneStatement() {
        assertThat(statements.during(() -> given().get("/api/v1/sections?view=tree&include=articleCount"))).isEqualTo(2);
        assertThat(statements.during(() -> given().get("/api/v1/sections?limit=100&sort=-updatedAt&include=articleCount")))
                .isEqualTo(2);
        var path = BY_PATH + "st-world";
        assertThat(statements.during(() -> given().get(path + "?include=articleCount")))
                .isEqualTo(statements.during(() -> given().get(path)) + 1);
    }

    @Test
    void doesNotCountArticlesUnlessRequested() {
        given().get(BY_PATH + "st-world").then().body("$", not(hasKey("articleCount")))
                .body("children[0]", not(hasKey("articleCount")));
        given().get(BY_PATH + "st-world?fields=path").then().statusCode(200).body("$", equalTo(Map.of("path", "st-world")));
        given().get(BY_PATH + "st-world?fields=path,articleCount&include=articleCount").then()
                .body("$", hasKey("articleCount"));
        assertThat(statements.during(() -> given().get("/api/v1/sections?include=articleCount&fields=name"))).isEqualTo(1);
        given().get("/api/v1/sections?include=articlecount").then().statusCode(400).body("errors.name", contains("include"));
    }

    @Test
    void formerPathOfAncestorRedirectsToCurrentDescendant() {
        newsroom.write(
                line("kind", "section", "path", "sb-new", "name", "New", "formerPaths", List.of("sb-old", "sb/old/er")),
                line("kind", "section", "path", "sb-new/deep", "name", "Deep"),
                line("kind", "section", "path", "sb-new/deep/er", "name", "Deeper"),
                article("sb-piece", "2026-01-01T00:00:00Z", "section", "sb-new/deep"));
        for (var old : List.of("sb-old/deep", "sb/old/er/deep")) {
            given().redirects().follow(false).get(BY_PATH + old + "?fields=id").then().statusCode(308)
                    .header("Location", BY_PATH + "sb-new/deep?fields=id");
            given().get("/api/v1/articles?section=" + old).then().body("data.slug", contains("sb-piece"));
        }
        given().redirects().follow(false).get(BY_PATH + "sb-old/deep/er").then().statusCode(308)
                .header("Location", BY_PATH + "sb-new/deep/er");
        given().get(BY_PATH + "sb-old/nothing").then().statusCode(404);
        given().get(BY_PATH + "sb/old").then().statusCode(404);
    }

    @Test
    void numberOfStatementsDoesNotDependOnTheNumberOfUnknownAndFormerPaths() {
        for (var i = 0; i < 10; i++) {
            newsroom.write(line("kind", "section", "path", "sn-new-" + i, "formerPaths", List.of("sn-old-" + i)),
                    line("kind", "section", "path", "sn-new-" + i + "/deep"),
                    article("sn-" + i, DAY, "section", "sn-new-" + i + "/deep"));
        }
        var one = "/api/v1/articles?section=sn-old-0,sn-old-0/deep&section.not=sn-no-0/deep,sn-old-0/no";
        var many = "/api/v1/articles?section=" + paths("sn-old-%d,sn-old-%d/deep") + "&section.not="
                + paths("sn-no-%d/deep,sn-old-%d/no");

        given().get(one).then().statusCode(200).body("data.slug", contains("sn-0"));
        given().get(many).then().statusCode(200).body("data", hasSize(10));
        assertThat(statements.during(() -> given().get(many))).isEqualTo(statements.during(() -> given().get(one)));
    }

    private static String paths(String template) {
        return IntStream.range(0, 10).mapToObj(i -> template.replace("%d", "" + i)).collect(Collectors.joining(","));
    }

    @Test
    void movedDescendantOfARenamedSectionIsFoundByItsOldPath() {
        newsroom.write(line("kind", "section", "path", "so-new", "formerPaths", List.of("so-old", "so-other/so-a")),
                line("kind", "section", "path", "so-away", "formerPaths", List.of("so-new/so-a", "so-new/so-b/so-c")),
                line("kind", "section", "path", "so-away/so-d"), article("so-piece", DAY, "section", "so-away/so-d"));
        for (var old : List.of("so-old/so-a/so-d", "so-old/so-b/so-c/so-d", "so-other/so-a/so-a/so-d")) {
            given().redirects().follow(false).get(BY_PATH + old).then().statusCode(308)
                    .header("Location", BY_PATH + "so-away/so-d");
            given().get("/api/v1/articles?section=" + old).then().body("data.slug", contains("so-piece"));
        }
        given().get(BY_PATH + "so-old/so-a/so-none").then().statusCode(404);
    }

    @Test
    void formerPathRedirectsToCurrentPath() {
        given().redirects().follow(false).get(BY_PATH + "st-globe/").then().statusCode(308)
                .header("Location", BY_PATH + "st-globe");
        given().redirects().follow(false).get(BY_PATH + "st-globe").then().statusCode(308)
                .header("Location", BY_PATH + "st-world");
        given().get(BY_PATH + "st-nowhere").then().statusCode(404);
    }

    @Test
    void changedNameAppearsInBreadcrumbsOfDescendants() {
        newsroom.write(line("kind", "section", "path", "st-world/st-north", "name", "High North", "position", 1));
        given().get(BY_PATH + "st-world/st-north/st-ice").then()
                .body("breadcrumb.name", contains("World", "High North", "Ice"));
    }

    @Test
    void sectionUsedOnlyByDraftReturns404() {
        newsroom.write(article("st-draft", "2026-01-01T00:00:00Z", "status", "draft", "section", "st-merger"));
        given().get(BY_PATH + "st-merger").then().statusCode(404);
        given().get("/api/v1/sections?limit=100&sort=-updatedAt").then().body("data.path", not(hasItems("st-merger")));
        newsroom.write(article("st-draft", "2026-01-01T00:00:00Z", "section", "st-merger"));
        given().get(BY_PATH + "st-merger").then().statusCode(200);
    }
}
