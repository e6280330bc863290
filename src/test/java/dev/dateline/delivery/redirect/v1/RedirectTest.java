package dev.dateline.delivery.redirect.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.AdminKey;
import dev.dateline.fixture.Collections;
import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.PlainHttp;
import dev.dateline.fixture.Sql;

@QuarkusTest
class RedirectTest {

    private static final String REDIRECTS = "/api/v1/redirects?limit=100";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    DeliveryStatements statements;

    @Inject
    Sql sql;

    /** The redirects whose former address begins with the prefix, as {@code kind from > to}. */
    private static List<String> redirects(String prefix) {
        return redirectsAt(REDIRECTS, prefix);
    }

    private static List<String> redirectsAt(String list, String prefix) {
        return given().header("Authorization", AdminKey.bearer()).get(list).then().statusCode(200).extract().jsonPath()
                .<Map<String, String>>getList("data").stream().filter(each -> each.get("from").startsWith(prefix))
                .map(each -> each.get("resource") + " " + each.get("from") + " > " + each.get("to")).toList();
    }

    private static void patch(String path, Map<String, Object> patch) {
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json").body(patch).patch("/manage/v1/" + path)
                .then().statusCode(200);
    }

    private String id(String table, String column, String value) {
        return sql.value("SELECT id FROM editorial." + table + " WHERE " + column + " = ?", value);
    }

    @Test
    void everyFormerAddressLeadsToTheCurrentOneInOneStep() {
        newsroom.write(article("rd-all", DAY, "section", "rd-town/rd-port", "tags", List.of(Map.of("slug", "rd-tag")),
                "authors", List.of(Map.of("slug", "rd-author")), "formerSlugs", List.of("rd-oldest")));
        newsroom.write(article("rd-all", DAY, "section", "rd-town/rd-port", "tags", List.of(Map.of("slug", "rd-tag")),
                "authors", List.of(Map.of("slug", "rd-author")), "slug", "rd-all-2"));
        newsroom.write(article("rd-all", DAY, "section", "rd-town/rd-port", "tags", List.of(Map.of("slug", "rd-tag")),
                "authors", List.of(Map.of("slug", "rd-author")), "slug", "rd-all-3"));
        Collections.create("rd-collection").then().statusCode(201);
        patch("collections/" + id("collection", "slug", "rd-collection"), Map.of("slug", "rd-collection-2"));
        patch("tags/" + id("tag", "slug", "rd-tag"), Map.of("slug", "rd-tag-2"));
        patch("tags/" + id("tag", "slug", "rd-tag-2"), Map.of("slug", "rd-tag-3"));
        patch("authors/" + id("author", "slug", "rd-author"), Map.of("slug", "rd-author-2"));
        Desk.request().header("If-Match", "*").contentType("application/json").body("{\"parent\":null}")
                .post("/manage/v1/sections/" + id("section", "path", "rd-town/rd-port") + "/move").then().statusCode(200);

        assertThat(redirects("rd-")).contains("article rd-all > rd-all-3", "article rd-all-2 > rd-all-3",
                "author rd-author > rd-author-2", "collection rd-collection > rd-collection-2", "article rd-oldest > rd-all-3",
                "tag rd-tag > rd-tag-3", "tag rd-tag-2 > rd-tag-3", "section rd-town/rd-port > rd-port");
        var redirect = given().get(REDIRECTS + "&resource=tag").then().body("data.resource", everyItem(equalTo("tag"))).extract()
                .jsonPath().getMap("data.find { it.from == 'rd-tag' }");
        assertThat(redirect).containsEntry("targetId", id("tag", "slug", "rd-tag-3"));
        given().get("/api/v1/redirects?ids=" + redirect.get("id")).then().body("data.from", equalTo(List.of("rd-tag")));
        given().redirects().follow(false).get("/api/v1/tags/by-slug/rd-tag").then().statusCode(308)
                .header("Location", "/api/v1/tags/by-slug/rd-tag-3");
    }

    @Test
    void addressThatAnotherResourceTakesOverDoesNotRedirect() {
        newsroom.write(article("rd-one", DAY, "tags", List.of(Map.of("slug", "rd-taken"))));
        patch("tags/" + id("tag", "slug", "rd-taken"), Map.of("slug", "rd-left"));
        assertThat(redirects("rd-taken")).containsExactly("tag rd-taken > rd-left");

        Desk.request().contentType("application/json").body(Map.of("name", "Again", "slug", "rd-taken", "kind", "topic"))
                .post("/manage/v1/tags").then().statusCode(201);
        assertThat(redirects("rd-taken")).containsExactly("tag rd-taken > rd-left");
        newsroom.write(article("rd-two", DAY, "tags", List.of(Map.of("slug", "rd-taken"))));
        assertThat(redirects("rd-taken")).isEmpty();

        newsroom.write(article("rd-two", DAY, "status", "unpublished"));
        assertThat(redirects("rd-taken")).containsExactly("tag rd-taken > rd-left");
    }

    @Test
    void addressOfAnArticleThatIsNotPublicDoesNotAppear() {
        var draft = Desk.draft("Redirects of a draft", "slug", "rd-draft-1");
        draft.patch(Map.of("slug", "rd-draft-2")).then().statusCode(200);
        newsroom.write(article("rd-gone", DAY, "formerSlugs", List.of("rd-gone-0")),
                article("rd-waiting", DAY, "status", "draft", "formerSlugs", List.of("rd-waiting-0")));
        assertThat(redirects("rd-gone")).containsExactly("article rd-gone-0 > rd-gone");
        assertThat(redirects("rd-waiting")).isEmpty();
        assertThat(redirectsAt("/preview/v1/redirects?limit=100", "rd-waiting"))
                .containsExactly("article rd-waiting-0 > rd-waiting");

        newsroom.write(article("rd-gone", DAY, "status", "unpublished"));
        draft.reread().after("publish");

        assertThat(redirects("rd-gone")).isEmpty();
        assertThat(redirects("rd-draft")).isEmpty();
        given().get("/api/v1/redirects?format=netlify").then().body(not(containsString("rd-gone")))
                .body(not(containsString("rd-waiting")));
    }

    @Test
    void whatIsNotPublicTakesNoAddressThatRedirectsToPublicContent() {
        newsroom.write(line("kind", "tag", "slug", "rd-own-tag", "name", "Own", "formerSlugs", List.of("rd-own-0")),
                article("rd-own", DAY, "tags", List.of(Map.of("slug", "rd-own-tag")), "formerSlugs", List.of("rd-own-1")));
        var redirects = List.of("article rd-own-1 > rd-own", "tag rd-own-0 > rd-own-tag");
        var claim = line("kind", "tag", "slug", "rd-claim", "name", "Claim", "formerSlugs", List.of("rd-own-0"));

        newsroom.write(claim, article("rd-claim-draft", DAY, "status", "draft", "formerSlugs", List.of("rd-own-1")));

        assertThat(redirects("rd-own")).containsExactlyInAnyOrderElementsOf(redirects);
        assertThat(redirectsAt("/preview/v1/redirects?limit=100", "rd-own")).containsExactlyInAnyOrderElementsOf(redirects);
        Desk.request().get("/manage/v1/consistency").then().body("differences.what", not(hasItem(containsString("rd-own"))));

        newsroom.write(article("rd-claiming", DAY, "tags", List.of(Map.of("slug", "rd-claim"))),
                article("rd-claim-draft", DAY, "formerSlugs", List.of("rd-own-1")));
        newsroom.write(claim);

        assertThat(redirects("rd-own")).containsExactlyInAnyOrder("article rd-own-1 > rd-claim-draft",
                "tag rd-own-0 > rd-claim");
    }

    @Test
    void changesListRedirectsThatBeginChangeAndEnd() {
        newsroom.write(article("rd-changes", DAY, "slug", "rd-changes-1"));
        var from = end();
        newsroom.write(article("rd-changes", DAY, "slug", "rd-changes-2"));
        var redirect = given().get(REDIRECTS).then().extract().jsonPath()
                .getString("data.find { it.from == 'rd-changes-1' }.id");
        assertThat(changes(from)).containsExactly(redirect + " published");

        from = end();
        newsroom.write(article("rd-changes", DAY, "slug", "rd-changes-2", "headline", "Other"));
        assertThat(changes(from)).isEmpty();

        newsroom.write(article("rd-changes", DAY, "slug", "rd-changes-3"));
        assertThat(changes(from)).hasSize(2).contains(redirect + " published");

        from = end();
        newsroom.write(article("rd-changes", DAY, "status", "unpublished", "slug", "rd-changes-3"));
        assertThat(changes(from)).hasSize(2).contains(redirect + " withdrawn");
    }

    private static String end() {
        var link = "/api/v1/changes?resource=redirect&limit=100";
        for (var next = link; next != null; next = given().get(link).path("links.next")) {
            link = next;
        }
        return given().get(link).path("resume");
    }

    private static List<String> changes(String from) {
        return given().get(from).then().statusCode(200).body("data.resource", everyItem(equalTo("redirect"))).extract().jsonPath()
                .<Map<String, String>>getList("data").stream().map(each -> each.get("id") + " " + each.get("change")).toList();
    }

    @Test
    void pagesFollowEachOtherInBothDirections() {
        newsroom.write(article("rd-walk", DAY, "formerSlugs", List.of("rd-walk-c", "rd-walk-a", "rd-walk-b", "rd-walk-d")));
        assertThat(ListWalk.forthAndBack("/api/v1/redirects?resource=article,tag", "from", 3)).isSorted()
                .contains("rd-walk-a", "rd-walk-b", "rd-walk-c", "rd-walk-d");
        assertThat(ListWalk.forthAndBack("/api/v1/redirects?sort=-updatedAt", "id", 3)).doesNotHaveDuplicates();
        given().get("/api/v1/redirects?count=exact&resource=article").then()
                .body("page.total",
                        equalTo(Integer.valueOf(sql.value("SELECT count(*) FROM delivery.redirect WHERE resource = 'ARTICLE'"))));
    }

    @Test
    void fileForAHostHasAllRedirectsOfPages() {
        newsroom.write(article("rd-file", DAY, "section", "rd-file", "formerSlugs", List.of("rd-file-0")));
        given().get("/api/v1/redirects?format=netlify").then().statusCode(200).contentType("text/plain;charset=utf-8")
                .body(containsString("/articles/rd-file-0 /articles/rd-file 301\n"));
        given().get("/api/v1/redirects?format=nginx&resource=article").then().statusCode(200).body(
                containsString(
                        "location = \"/articles/rd-file-0\" { return 301 \"/articles/rd-file$is_args$args\"; }\n"));
        given().header("Authorization", AdminKey.bearer()).get("/preview/v1/redirects?format=netlify").then().statusCode(200)
                .contentType("text/plain;charset=utf-8").header("Cache-Control", "no-store")
                .body(containsString("/articles/rd-file-0 /articles/rd-file 301\n"));
    }

    /** No input can store such an address, but the file decides where readers are sent. */
    @Test
    void hostileAddressAddsNoRule() {
        newsroom.write(article("rd-hostile", DAY));
        sql.rows("""
                INSERT INTO editorial.former_address (kind, address, target_id)
                SELECT 'ARTICLE', E'rd-x 200\\n/* https://evil.example/:splat', id FROM editorial.article WHERE slug = 'rd-hostile'
                RETURNING 1""");
        newsroom.write(article("rd-hostile", DAY, "headline", "Again"));
        var file = given().get("/api/v1/redirects?format=netlify").asString();
        assertThat(file.lines())
                .contains("/articles/rd-x%20200%0A/%2A%20https%3A//evil.example/%3Asplat /articles/rd-hostile 301")
                .noneMatch(line -> line.startsWith("/*"));
        sql.rows("DELETE FROM editorial.former_address WHERE address LIKE 'rd-x%' RETURNING 1");
        sql.rows("DELETE FROM delivery.former_address WHERE address LIKE 'rd-x%' RETURNING 1");
        assertThat(redirects("rd-x")).isEmpty();
    }

    @Test
    void listAndFileAreOneStatementEach() {
        newsroom.write(article("rd-counted", DAY, "formerSlugs", List.of("rd-counted-0")));
        assertThat(
                statements.during(() -> given().get(REDIRECTS + "&resource=article,tag&sort=-updatedAt").then().statusCode(200)))
                .isEqualTo(1);
        assertThat(statements.during(() -> given().get("/api/v1/redirects?format=nginx").then().statusCode(200))).isEqualTo(1);
    }

    @Test
    void storedFileIsSentAgainUntilARedirectChanges() {
        newsroom.write(article("rd-stored", DAY, "formerSlugs", List.of("rd-stored-0")));
        var url = "/api/v1/redirects?format=netlify&resource=article";
        var first = PlainHttp.get(url, "*/*");
        var again = PlainHttp.get(url, "*/*");
        assertThat(PlainHttp.header(again, "Cache-Status")).isEqualTo("dateline; hit");
        assertThat(PlainHttp.header(again, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(again.body()).isEqualTo(first.body());
        given().header("If-None-Match", PlainHttp.header(first, "ETag")).get(url).then().statusCode(304);
        given().head(url).then().statusCode(200).contentType("text/plain;charset=utf-8");

        newsroom.write(article("rd-stored", DAY, "slug", "rd-stored-2", "formerSlugs", List.of("rd-stored-0")));

        assertThat(PlainHttp.get(url, "*/*").body()).contains("/articles/rd-stored-0 /articles/rd-stored-2 301\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=2", "cursor=x", "sort=from", "fields=from", "ids=01a20d77-ae06-7dc5-8863-3f00843cff5b" })
    void fileCannotBeCombinedWithParametersOfPages(String parameter) {
        given().get("/api/v1/redirects?format=netlify&" + parameter).then().statusCode(400)
                .body("errors[0].name", equalTo(parameter.substring(0, parameter.indexOf('='))))
                .body("errors[0].reason", equalTo("cannot be combined with format"));
    }

    @Test
    void rejectsUnknownValuesAndMediaTypes() {
        given().get("/api/v1/redirects?format=netlfy").then().statusCode(400).body("errors[0].nearest", equalTo("netlify"));
        given().get("/api/v1/redirects?resource=articles").then().statusCode(400).body("errors[0].nearest", equalTo("article"));
        given().get("/api/v1/redirects?resource=media").then().statusCode(400).body("errors[0].name", equalTo("resource"));
        given().get("/api/v1/redirects?formt=nginx").then().statusCode(400).body("errors[0].nearest", equalTo("format"));
        given().accept("text/plain").get("/api/v1/redirects").then().statusCode(406);
        given().accept("text/csv").get("/api/v1/redirects?format=nginx").then().statusCode(406);
        given().accept("text/plain").get("/api/v1/redirects?format=nginx").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "application/json | 406", "application/* | 406", "application/json;q=0.5 | 406",
            "*/* | 200", "application/json, text/plain | 200", "application/json, text/*;q=0.5 | 200" })
    void fileIsSentOnlyToClientsThatAcceptText(String accept, int status) {
        var url = "/api/v1/redirects?format=netlify&resource=author";
        // Stored in the cache, and computed.
        PlainHttp.get(url, "*/*");
        given().accept(accept).get(url).then().statusCode(status);
        given().accept(accept).get(url.replace("author", "author,author")).then().statusCode(status);
        given().accept(accept).header("Authorization", AdminKey.bearer()).get("/preview/v1/redirects?format=nginx").then()
                .statusCode(status);
    }

    @Test
    void listIsConsistentWithTheAddresses() {
        newsroom.write(article("rd-check", DAY, "formerSlugs", List.of("rd-check-0")));
        Desk.request().get("/manage/v1/consistency").then().statusCode(200)
                .body("differences.resource", not(hasItem("redirect")));
        sql.rows("DELETE FROM delivery.redirect WHERE from_address = 'rd-check-0' RETURNING 1");
        Desk.request().get("/manage/v1/consistency").then().statusCode(200)
                .body("differences.findAll { it.resource == 'redirect' }.what", hasItem(equalTo("missing")));
        newsroom.write(article("rd-check", DAY, "headline", "Again"));
        assertThat(redirects("rd-check")).containsExactly("article rd-check-0 > rd-check");
    }
}
