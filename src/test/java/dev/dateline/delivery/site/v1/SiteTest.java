package dev.dateline.delivery.site.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

@QuarkusTest
class SiteTest {

    private static final String DAY = "2026-01-01T00:00:00Z";
    private static final String ITEMS = "menus.find { it.slug == 'si-menu' }.items";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    private static String create(Map<?, ?>... items) {
        return Collections.create(Map.of("slug", "si-menu", "name", "Main menu", "menu", List.of(items))).then().statusCode(201)
                .extract().path("id");
    }

    @AfterEach
    void deleteMenu() {
        sql.rows("SELECT id FROM editorial.collection WHERE slug = 'si-menu'").forEach(Collections::delete);
    }

    private static Map<String, Object> section(String path, Object... more) {
        var item = line("section", Map.of("path", path));
        item.putAll(line(more));
        return item;
    }

    private static Map<String, Object> tag(String slug) {
        return line("tag", Map.of("slug", slug));
    }

    @Test
    void showsTheConfigurationOfTheSite() {
        given().get("/api/v1/site").then().statusCode(200).body("name", equalTo("The Harbour Gazette"))
                .body("url", equalTo("https://news.example")).body("logo", equalTo("https://news.example/logo.svg"))
                .body("languages.language", contains("en", "ar")).body("languages.direction", contains("ltr", "rtl"))
                .body("timeZone", equalTo("Europe/Oslo"))
                .body("accounts", contains("https://social.example/@gazette", "https://video.example/gazette"));
    }

    @Test
    void menuShowsSectionsTagsAndLinksInOrder() {
        newsroom.write(line("kind", "section", "path", "si-city/si-port", "name", "Port"),
                article("si-one", DAY, "tags", List.of(Map.of("slug", "si-tag", "name", "Trams"))));
        create(tag("si-tag"), section("si-city/si-port"), line("url", "/about", "label", "About us"),
                section("si-city", "label", "Town"));

        given().get("/api/v1/site").then().body(ITEMS + ".kind", contains("tag", "section", "link", "section"))
                .body(ITEMS + ".label", contains("Trams", "Port", "About us", "Town"))
                .body(ITEMS + "[0].tag.slug", equalTo("si-tag")).body(ITEMS + "[1].section.path", equalTo("si-city/si-port"))
                .body(ITEMS + "[2].url", equalTo("/about")).body(ITEMS + "[2].section", nullValue());
        given().get("/api/v1/collections/si-menu").then().body("menu.label", contains("Trams", "Port", "About us", "Town"))
                .body("slots", empty());
        given().get("/api/v1/site?fields=menus.items.label").then().body(ITEMS.replace(".find { it.slug == 'si-menu' }", "")
                + ".label.flatten()", hasItems("Trams", "Town"));
    }

    @Test
    void tagThatIsNotPublicAppearsWithItsFirstArticle() {
        newsroom.write(line("kind", "tag", "slug", "si-later", "name", "Later", "tagKind", "topic"));
        create(tag("si-later"), line("url", "https://shop.example/", "label", "Shop"));
        given().get("/api/v1/site").then().body(ITEMS + ".label", contains("Shop"));
        given().header("Authorization", AdminKey.bearer()).get("/preview/v1/site").then()
                .body(ITEMS + ".label", contains("Later", "Shop"));
        var stored = PlainHttp.get("/api/v1/site");
        assertThat(PlainHttp.header(stored, "Cache-Status")).isEqualTo("dateline; hit");

        newsroom.write(article("si-later", DAY, "tags", List.of(Map.of("slug", "si-later"))));
        given().get("/api/v1/site").then().body(ITEMS + ".label", contains("Later", "Shop"));

        newsroom.write(article("si-later", DAY, "status", "unpublished"));
        given().get("/api/v1/site").then().body(ITEMS + ".label", contains("Shop"));
    }

    @Test
    void menuFollowsRenamedMergedAndDeletedResources() {
        newsroom.write(line("kind", "section", "path", "si-old", "name", "Old"),
                line("kind", "section", "path", "si-gone", "name", "Gone"),
                article("si-two", DAY, "tags", List.of(Map.of("slug", "si-from"), Map.of("slug", "si-into", "name", "Into"))));
        var menu = create(tag("si-from"), section("si-old"), section("si-gone"));
        var from = sql.value("SELECT id FROM editorial.tag WHERE slug = 'si-from'");
        var into = sql.value("SELECT id FROM editorial.tag WHERE slug = 'si-into'");
        newsroom.write(line("kind", "section", "path", "si-old", "name", "New"));
        Desk.request().header("If-Match", "*").contentType("application/json").body(Map.of("into", into))
                .post("/manage/v1/tags/" + from + "/merge").then().statusCode(200);
        Desk.request().header("If-Match", "*").delete("/manage/v1/sections/"
                + sql.value("SELECT id FROM editorial.section WHERE path = 'si-gone'")).then().statusCode(204);

        given().get("/api/v1/site").then().body(ITEMS + ".label", contains("Into", "New"));
        Desk.request().get("/manage/v1/collections/" + menu).then().body("menu.tag.slug", hasItems("si-into"))
                .body("menu.size()", equalTo(2)).body("version", equalTo(2));
    }

    @Test
    void rejectsItemsThatNameNothingOrSeveralThings() {
        newsroom.write(line("kind", "section", "path", "si-known", "name", "Known"));
        Collections.create(Map.of("slug", "si-menu", "name", "Menu", "menu", List.of(section("si-unknown"), tag("si-unknown"),
                section("si-known", "url", "/x"), line("url", "/x"), line("url", "javascript:x", "label", "X"), line()))).then()
                .statusCode(422)
                .body("errors.name", containsInAnyOrder("menu[0].section.path", "menu[1].tag.slug", "menu[2]", "menu[3].label",
                        "menu[4].url", "menu[5]"));
        Collections.create(Map.of("slug", "si-menu", "name", "Menu", "menu", List.of(section("si-known", "lable", "X")))).then()
                .statusCode(422).body("errors[0].name", equalTo("menu[0].lable")).body("errors[0].nearest", equalTo("label"));
        Collections.create(Map.of("slug", "si-menu", "name", "Menu", "menu", List.of(Map.of("section", Map.of("id", "no-id")))))
                .then().statusCode(422).body("errors.name", contains("menu[0].section.id"));
        given().get("/api/v1/collections/si-menu").then().statusCode(404);
    }

    @Test
    void menuIsImported() {
        newsroom.write(line("kind", "section", "path", "si-import", "name", "Imported"),
                line("kind", "collection", "slug", "si-menu", "name", "Main menu", "menu",
                        List.of(section("si-import"), line("url", "/about", "label", "About us"))));
        given().get("/api/v1/site").then().body(ITEMS + ".label", contains("Imported", "About us"));
    }

    @Test
    void takesThreeStatementsAndOneIfSectionsAndTagsAreCached() {
        newsroom.write(line("kind", "section", "path", "si-count", "name", "Count"),
                article("si-count", DAY, "tags", List.of(Map.of("slug", "si-count"))));
        // Those of other tests may have items that are not public.
        given().get("/api/v1/site").jsonPath().getList("menus.id", String.class).forEach(Collections::delete);
        create(section("si-count"), tag("si-count"), line("url", "/x", "label", "X"));
        assertThat(statements.during(() -> given().get("/api/v1/site").then().statusCode(200))).isEqualTo(3);
        assertThat(statements.during(() -> given().get("/api/v1/site?fields=name").then().statusCode(200),
                () -> given().get("/api/v1/site").then().statusCode(200))).isEqualTo(1);
    }
}
