package dev.dateline.editorial.imports.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.fixture.AdminKey;

/** Sections that articles create implicitly. */
@QuarkusTest
class ImplicitSectionTest {

    private static final String PUBLIC = "'status':'published','publishedAt':'2026-02-03T04:05:06Z'";

    @Inject
    Imported imported;

    @ParameterizedTest
    @ValueSource(strings = { "draft", "review", "unpublished", "trashed",
            "scheduled','publishedAt':'2999-01-01T00:00:00Z", "published','publishedAt':'2999-01-01T00:00:00Z",
            "published','publishedAt':'2026-01-01T00:00:00Z','expiresAt':'2026-01-02T00:00:00Z" })
    void staysInvisibleWhileOnlyUnpublishedContentUsesIt(String status) {
        var name = "hidden-" + Integer.toHexString(status.hashCode());

        imported.lines("{'externalId':'" + name + "','headline':'A','section':'" + name + "/deep/er','sections':['" + name
                + "-too'],'status':'" + status + "'}");

        for (var path : List.of(name, name + "/deep", name + "/deep/er", name + "-too")) {
            assertThat(status(path)).as(path).isEqualTo(404);
        }
        assertThat(listed()).noneMatch(path -> path.startsWith(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'kind':'section','path':'long/%s/er','name':'Long'}",
            "{'externalId':'long-1','headline':'A','section':'long/%s/er'," + PUBLIC + "}" })
    void rejectsPartOfPathThatIsTooLong(String line) {
        var run = imported.lines(line.formatted("a".repeat(201)));

        assertThat(run.counts()).isEqualTo("0 0 0 1");
        assertThat(run.rejections()).extracting(Finding::message)
                .containsExactly("must not have a slug of more than 200 characters");
        assertThat(imported.lines(line.formatted("a".repeat(200))).report().rejected()).isZero();
    }

    @Test
    void becomesPublicWithItsAncestorsWhenPublishedContentUsesIt() {
        imported.lines("{'externalId':'imp-1','headline':'A','section':'imp/deep/er'}");

        imported.lines("{'externalId':'imp-1','headline':'A','section':'imp/deep/er'," + PUBLIC + "}");

        assertThat(listed()).contains("imp", "imp/deep", "imp/deep/er");
        given().get("/api/v1/sections/by-path/imp/deep/er").then().body("name", equalTo("Er"));
    }

    @Test
    void becomesPublicWhenItIsCreatedExplicitly() {
        imported.lines("{'externalId':'exp-1','headline':'A','section':'exp/deep/er'}",
                "{'kind':'section','path':'exp/deep','name':'Deep'}");

        assertThat(listed()).contains("exp", "exp/deep").doesNotContain("exp/deep/er");
    }

    @Test
    void isHiddenWhenItsLastPublishedArticleIsUnpublished() {
        imported.lines("{'kind':'section','path':'last/kept','name':'Kept'}",
                "{'externalId':'last-1','headline':'A','section':'last/gone/er'," + PUBLIC + "}",
                "{'externalId':'last-2','headline':'B','section':'last/gone','sections':['last/kept']," + PUBLIC + "}");

        imported.lines("{'externalId':'last-1','headline':'A','section':'last/gone/er','status':'draft'}");
        assertThat(listed()).contains("last", "last/gone").doesNotContain("last/gone/er");

        imported.lines("{'externalId':'last-2','headline':'B','section':'last/kept'}");
        assertThat(listed()).contains("last", "last/kept").doesNotContain("last/gone");
        assertThat(status("last/gone")).isEqualTo(404);
    }

    @Test
    void isHiddenWithEmptySectionsBelowItAfterAMove() {
        imported.lines("{'externalId':'left-1','headline':'A','section':'left/in/deep'," + PUBLIC + "}",
                "{'externalId':'left-2','headline':'B','section':'left'," + PUBLIC + "}");
        var id = given().get("/api/v1/sections/by-path/left/in/deep").<String>path("id");
        given().header("Authorization", AdminKey.bearer()).header("If-Match", "*").contentType("application/json")
                .body("{\"parent\":null}")
                .post("/manage/v1/sections/" + id + "/move").then().statusCode(200);

        imported.lines("{'externalId':'left-2','headline':'B','section':'left','status':'unpublished'}");

        assertThat(listed()).contains("deep").doesNotContain("left", "left/in");
    }

    private static int status(String path) {
        return given().get("/api/v1/sections/by-path/" + path).statusCode();
    }

    private static List<String> listed() {
        var paths = new ArrayList<String>();
        String next = "/api/v1/sections?limit=100";
        while (next != null) {
            var page = given().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
            paths.addAll(page.path("data.path"));
            next = page.path("links.next");
        }
        return paths;
    }
}
