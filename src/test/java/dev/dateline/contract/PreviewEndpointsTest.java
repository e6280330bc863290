package dev.dateline.contract;

import static dev.dateline.fixture.Collections.item;
import static dev.dateline.fixture.Collections.slot;
import static dev.dateline.fixture.Newsroom.article;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

/** Every endpoint of the public API, with what only a draft uses. ContractFilter validates the responses. */
@QuarkusTest
class PreviewEndpointsTest {

    private static final String MARK = "Pendraft";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Test
    void everyEndpointOfThePreviewShowsDraftsAndNoneOfThePublicApiDoes() {
        newsroom.write(article("pe-draft", "2026-01-01T00:00:00Z", "status", "draft", "headline", MARK + " headline",
                "corrections", List.of(Map.of("at", "2026-01-01T00:00:00Z", "text", MARK + " correction")), "section",
                "pe-draft", "tags", List.of(Map.of("slug", "pe-draft", "name", MARK + " tag")), "authors",
                List.of(Map.of("slug", "pe-draft", "name", MARK + " author")), "media", List.of(Map.of("media",
                        Map.of("url", "https://example.org/pe-draft.jpg", "captions",
                                List.of(Map.of("language", "en", "text", MARK + " caption")))))));
        Collections.create("pe-draft", slot("top", item("pe-draft", "headline", MARK + " in a collection"))).then()
                .statusCode(201);
        Collections.create(Map.of("slug", "pe-draft-menu", "name", "Menu", "menu", List.of(Map.of("tag", Map.of("slug",
                "pe-draft"))))).then().statusCode(201);
        var ids =
                Map.of("articles", id("article", "slug"), "sections", id("section", "path"), "tags", id("tag", "slug"), "authors",
                        id("author", "slug"), "media", sql.value("SELECT id FROM editorial.media WHERE url LIKE '%pe-draft.jpg'"),
                        "captions",
                        sql.value("SELECT c.id FROM editorial.caption c JOIN editorial.media m ON m.id = c.media_id"
                                + " WHERE m.url LIKE '%pe-draft.jpg'"));
        var soft = new SoftAssertions();
        new OpenApiDocument(ServedDocument.at("/openapi/preview")).operations().keySet().forEach(operation -> {
            var template = operation.split(" ")[1];
            var kind = template.split("/")[3];
            var path =
                    template.replace("{id}", ids.getOrDefault(kind, "")).replace("{version}", "1").replace("{slug}", "pe-draft")
                            .replace("{path}", "pe-draft") + filter(template);
            var preview = given().header("Authorization", AdminKey.bearer()).get(path);
            soft.assertThat(preview.statusCode()).as(path).isEqualTo(200);
            if (!path.contains("/related") && !path.contains("/neighbours") && !kind.equals("changes")
                    && !kind.equals("redirects")
                    && !kind.equals("sections")) {
                soft.assertThat(preview.asString()).as(path).containsAnyOf(MARK, "pe-draft");
            }
            var published = given().get(path.replace("/preview/", "/api/"));
            soft.assertThat(published.statusCode()).as("public " + path).isIn(200, 404);
            soft.assertThat(published.asString()).as("public " + path).doesNotContain(MARK);
        });
        soft.assertAll();
        assertThat(ids).hasSize(6);
    }

    private String id(String table, String column) {
        return sql.value("SELECT id FROM editorial." + table + " WHERE " + column + " = 'pe-draft'");
    }

    /** So that a list contains the draft, however many others there are. */
    private static String filter(String template) {
        return switch (template.substring(template.lastIndexOf('/') + 1)) {
            case "articles" -> "?tag=pe-draft";
            case "suggest" -> "?q=" + MARK;
            case "tags", "authors", "media", "collections" -> "?sort=-updatedAt";
            case "batch" -> "?get=/preview/v1/articles?tag=pe-draft";
            default -> template.endsWith("/v1/captions") ? "?sort=-updatedAt" : "";
        };
    }
}
