package dev.dateline.delivery.section.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Newsroom;

@QuarkusTest
class SectionTest {

    private static final String BY_PATH = "/api/v1/sections/by-path/";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

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
    void aSectionKnowsItsWayUpAndTheSectionsRightBelow() {
        given().get(BY_PATH + "st-world").then().statusCode(200).body("name", equalTo("World"))
                .body("parentId", nullValue()).body("depth", equalTo(0)).body("description", equalTo("All of it."))
                .body("children.path", contains("st-world/st-north", "st-world/st-south"))
                .body("children[0].children", empty());
        given().get(BY_PATH + "st-world/st-north/st-ice").then().statusCode(200).body("depth", equalTo(2))
                .body("breadcrumb.name", contains("World", "North", "Ice")).body("slug", equalTo("st-ice"));
    }

    @Test
    void theTreeStandsInTheOrderOfNavigation() {
        var tree = given().get("/api/v1/sections?view=tree").then().statusCode(200).extract().jsonPath();
        assertThat(tree.getList("data.find { it.path == 'st-world' }.children.name")).isEqualTo(List.of("North", "South"));
        assertThat(tree.getString("data.find { it.path == 'st-world' }.children[0].children[0].path"))
                .isEqualTo("st-world/st-north/st-ice");
        assertThat(statements.during(() -> given().get("/api/v1/sections?view=tree"))).isEqualTo(1);
    }

    @Test
    void theFlatListHoldsEachSection() {
        given().get("/api/v1/sections?limit=100").then().statusCode(200)
                .body("data.path", hasItems("st-world", "st-world/st-north/st-ice", "st-world/st-south"));
        assertThat(statements.during(() -> given().get("/api/v1/sections?limit=100"))).isEqualTo(1);
    }

    @Test
    void itIsTheSameByIdAndByPath() {
        var byPath = given().get(BY_PATH + "st-world");
        assertThat(given().get("/api/v1/sections/" + byPath.path("id")).asString()).isEqualTo(byPath.asString());
    }

    @Test
    void anOldPathLeadsToTheOneOfToday() {
        given().redirects().follow(false).get(BY_PATH + "st-globe").then().statusCode(308)
                .header("Location", BY_PATH + "st-world");
        given().get(BY_PATH + "st-nowhere").then().statusCode(404);
    }

    @Test
    void aNewNameReachesTheBreadcrumbsBelow() {
        newsroom.write(line("kind", "section", "path", "st-world/st-north", "name", "High North", "position", 1));
        given().get(BY_PATH + "st-world/st-north/st-ice").then()
                .body("breadcrumb.name", contains("World", "High North", "Ice"));
    }

    @Test
    void aSectionThatOnlyADraftKnowsStaysUnknown() {
        newsroom.write(article("st-draft", "2026-01-01T00:00:00Z", "status", "draft", "section", "st-merger"));
        given().get(BY_PATH + "st-merger").then().statusCode(404);
        given().get("/api/v1/sections?limit=100").then().body("data.path", not(hasItems("st-merger")));
        newsroom.write(article("st-draft", "2026-01-01T00:00:00Z", "section", "st-merger"));
        given().get(BY_PATH + "st-merger").then().statusCode(200);
    }
}
