package dev.dateline.editorial.exports;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

import dev.dateline.editorial.article.SourceUrl;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Exports;
import dev.dateline.fixture.Jobs;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.SampleContent;
import dev.dateline.fixture.Sql;

/** Exports all content, imports it into the empty database and exports it again. */
@QuarkusTest
@TestProfile(SampleContent.class)
class RoundTripTest {

    private static final Set<String> HISTORY = Set.of("change", "eviction", "superseded_version", "withdrawn_article",
            "correction_section", "collection_item", "word", "name_word");
    private static final Set<String> WITH_STATED_UPDATE = Set.of("article", "article_section", "article_tag", "article_author",
            "article_filing");
    private static final Set<String> WITH_NEW_IDS = Set.of("caption", "correction", "collection");
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Sql sql;

    @Inject
    Newsroom newsroom;

    @Inject
    ObjectMapper mapper;

    @Test
    void importingAnExportGivesTheSameContent() throws Exception {
        SampleContent.load();
        imported("wordpress", IOUtils.resourceToByteArray("/wordpress/harbour-1.2.xml"));
        writeOfEveryKind();
        var exported = Exports.content("{}");
        var delivered = delivered();

        var history = history();
        imported("jsonl", exported).body("rejected", equalTo(0)).body("updated", equalTo(0)).body("created", equalTo(0));
        assertThat(history()).isEqualTo(history);

        assertThat(delivered).anySatisfy(row -> assertThat(row).contains("article_body")
                .contains(placeholder("https://rt.example/late")).contains(placeholder("https://archive.example/late")));
        empty();
        assertThat(Exports.content("{}")).isEmpty();
        imported("jsonl&dryRun=true", exported).body("rejected", equalTo(0));
        assertThat(Exports.content("{}")).isEmpty();
        imported("jsonl", exported).body("rejected", equalTo(0));

        assertThat(lines(Exports.content("{}"))).isEqualTo(lines(exported)).anySatisfy(line -> assertThat(line)
                .contains("\"slug\":\"main-menu\"").contains("{\"tag\":{\"slug\":\"sea-level\"}},")
                .contains("\"menu\":[{\"section\":{\"path\":\"city\"}},{\"section\":{\"path\":\"city/harbour\"},")
                .contains("{\"url\":\"/about\",\"label\":\"About us\"}]"));
        assertThat(delivered()).isEqualTo(delivered);
        imported("jsonl", exported).body("rejected", equalTo(0)).body("updated", equalTo(0)).body("created", equalTo(0));
        assertThat(lines(Exports.content("{}"))).isEqualTo(lines(exported));
    }

    /** Of a link to an article that is not known. */
    private static String placeholder(String url) {
        return "data-article=\\\"" + SourceUrl.of(url, null).orElseThrow().reference();
    }

    /** Of working copies and of public content. */
    private List<String> history() {
        return sql.rows("SELECT (SELECT count(*) FROM editorial.revision), (SELECT max(sequence) FROM delivery.change),"
                + " (SELECT count(*) FROM editorial.event WHERE resource <> 'JOB')");
    }

    private void writeOfEveryKind() throws Exception {
        newsroom.write(line("kind", "media", "externalId", "rt-late-portrait", "url", "https://rt.example/portrait.jpg", "type",
                "image", "mimeType", "image/jpeg", "width", 800, "height", 600, "focalPoint", Map.of("x", 0.25, "y", 0.5),
                "credit", "Rt", "rights", Map.of("holder", "Rt", "terms", "Once", "expiresAt", "2030-01-01T00:00:00Z"),
                "defaultLanguage", "de", "captions", List.of(Map.of("language", "de", "text", "Hafen", "altText", "Ein Hafen"),
                        Map.of("language", "en", "text", "Port", "credit", "Other"))),
                line("kind", "media", "externalId", "rt-film", "url", "/rt-film.mp4", "poster", "/rt-film.jpg"),
                line("kind", "author", "slug", "rt-author", "name", "Rt Author", "bio", "Writes.", "portrait",
                        "rt-late-portrait", "formerSlugs", List.of("rt-old-author")),
                line("kind", "author", "slug", "rt-waiting", "portrait", "rt-never-imported"),
                line("kind", "section", "path", "rt-explicit/below", "description", "Below.", "position", 3, "formerPaths",
                        List.of("rt-before")),
                line("kind", "section", "path", "rt-implicit", "public", false),
                line("kind", "tag", "slug", "rt-tag", "tagKind", "place", "description", "A place.", "formerSlugs",
                        List.of("rt-old-tag")),
                article("rt-full", DAY, "section", "rt-explicit/below", "sections", List.of("rt-used-only"), "tags",
                        List.of(Map.of("slug", "rt-tag"), Map.of("slug", "rt-goes")), "authors",
                        List.of(Map.of("slug", "rt-author", "role", "photographer")), "kicker", "Kicker", "summary", "Summary",
                        "dateline", "OSLO", "byline", "By Rt", "translationGroup", "rt-group", "type", "analysis",
                        "canonicalUrl", "https://elsewhere.example/rt", "source", "Agency", "rights", "All", "comments", "closed",
                        "flags", List.of("exclusive", "breaking"), "access", "subscribers", "metadata",
                        Map.of("page", 3, "price", 1.50, "note", "A \u00e9 \"quote\""),
                        "seo", Map.of("title", "Seo", "description", "Described", "noIndex", true), "social",
                        Map.of("title", "Social"), "corrections",
                        List.of(Map.of("at", DAY, "text", "Was wrong.", "type", "update")), "urls",
                        List.of("https://rt.example/full", "https://archive.example/full"), "formerSlugs",
                        List.of("rt-former", "rt-former-2"),
                        "firstPublishedAt",
                        "2025-01-01T00:00:00.123456Z", "updatedAt", "2026-02-01T00:00:00Z", "expiresAt", "2126-01-01T00:00:00Z",
                        "media", List.of(Map.of("media", Map.of("externalId", "rt-never-imported"), "role", "gallery"),
                                Map.of("media", Map.of("url", "https://rt.example/nameless.jpg"), "role", "lead", "caption",
                                        "Own caption", "altText", "Own alt", "credit", "Own credit")),
                        "body", "<p>A <a href=\"https://rt.example/linked\">link</a> and <a href=\"https://no.example/\">another"
                                + "</a>, <a href=\"/late\">a late one</a>, <a href=\"https://archive.example/late\">an old one"
                                + "</a>.</p><figure><img src=\"https://rt.example/portrait.jpg\" alt=\"A\"><figcaption>Shown"
                                + "</figcaption></figure><p><img src=\"https://rt.example/unknown.jpg\" alt=\"U\"></p>"),
                article("rt-linked", DAY, "language", "de", "translationGroup", "rt-group", "urls",
                        List.of("https://rt.example/linked"), "section", "rt-implicit-of-article"),
                article("rt-trashed", DAY, "status", "trashed"), article("rt-embargo", DAY, "embargoedUntil",
                        "2126-01-01T00:00:00Z"),
                article("rt-unpublished", DAY));
        var nameless = sql.value("SELECT id FROM editorial.media WHERE url = 'https://rt.example/nameless.jpg'");
        newsroom.write(line("kind", "collection", "slug", "rt-home", "name", "Home", "formerSlugs", List.of("rt-front"), "slots",
                List.of(Map.of("name", "Top", "items", List.of(
                        Map.of("article", Map.of("externalId", "rt-full"), "headline", "Own", "summary", "Own summary", "media",
                                Map.of("id", nameless)),
                        Map.of("article", Map.of("slug", "rt-linked"), "media", Map.of("externalId", "rt-late-portrait")))),
                        Map.of("name", "More", "fill",
                                Map.of("query", Map.of("section", List.of("rt-explicit"), "type", List.of("opinion")),
                                        "limit", 5)))));
        var draft = Desk.draft("Without an external id", "section", Map.of("path", "rt-explicit"), "body", "<p>Draft.</p>");
        Desk.draft("Due", "slug", "rt-due").schedule("2030-05-01T10:00:00Z").then().statusCode(200);
        Desk.draft("In review").after("submit");
        var changed = Desk.draft("Public as it was", "slug", "rt-as-it-was", "tags", List.of(Map.of("slug", "rt-tag")), "body",
                "<p>Of <a href=\"/api/v1/articles/" + draft.id() + "\">a draft</a>.</p>").after("publish");
        changed.patch(Map.of("headline", "Changed since", "slug", "rt-changed", "tags", List.of(), "canonicalUrl",
                "https://rt.example/not-public-yet")).then().statusCode(200);
        var backdated = Desk.draft("Set back", "slug", "rt-set-back").after("publish");
        backdated.patch(Map.of("publishedAt", "2020-01-01T00:00:00Z")).then().statusCode(200)
                .body("firstPublishedAt", equalTo("2020-01-01T00:00:00Z"));
        backdated.reread().after("publish").patch(Map.of("publishedAt", "2019-01-01T00:00:00Z")).then().statusCode(200);
        writeSlugsThatOthersHadOrHave();
        Desk.draft("Published by the desk").after("publish").patch(Map.of("headline", "Published again")).then()
                .statusCode(200);
        var unpublished =
                new Desk.Copy(sql.value("SELECT id FROM editorial.article WHERE slug = 'rt-unpublished'"), "*").reread();
        unpublished.after("unpublish");
        Desk.request().header("If-Match", "*").contentType("application/json")
                .body(Map.of("into", sql.value("SELECT id FROM editorial.tag WHERE slug = 'rt-tag'")))
                .post("/manage/v1/tags/" + sql.value("SELECT id FROM editorial.tag WHERE slug = 'rt-goes'") + "/merge").then()
                .statusCode(200);
        Desk.request().header("If-Match", "*").contentType("application/json").body("{\"parent\":\""
                + sql.value("SELECT id FROM editorial.section WHERE path = 'rt-used-only'") + "\"}")
                .post("/manage/v1/sections/" + sql.value("SELECT id FROM editorial.section WHERE path = 'rt-explicit'") + "/move")
                .then().statusCode(200);
    }

    private void writeSlugsThatOthersHadOrHave() {
        var earlier = Desk.draft("Takes up a public slug, and is first", "slug", "rt-take-up-0");
        var taken = published("rt-take-up");
        renamed(taken, "rt-take-up-new");
        renamed(earlier, "rt-take-up");
        renamed(published("rt-left"), "rt-left-new");
        var later = Desk.draft("Takes up a public slug, and is last", "slug", "rt-left");
        newsroom.write(line("kind", "collection", "slug", "rt-takes-up", "slots", List.of(Map.of("name", "Top", "items",
                List.of(Map.of("article", Map.of("id", earlier.id())), Map.of("article", Map.of("id", later.id())))))));
        swap("rt-swap-a", "rt-swap-b");
        swap("rt-cycle-a", "rt-cycle-b", "rt-cycle-c", "rt-cycle-d");
        var chain = List.of(published("rt-chain-a"), published("rt-chain-b"), published("rt-chain-c"));
        renamed(chain.get(2), "rt-chain-d");
        renamed(chain.get(1), "rt-chain-c");
        renamed(chain.get(0), "rt-chain-b");
        Desk.draft("Ends a chain", "slug", "rt-chain-a").trashed();
        renamed(published("rt-redirects"), "rt-redirects-new").after("publish");
        Desk.draft("Has a former slug of another one", "slug", "rt-redirects");
    }

    private static Desk.Copy published(String slug) {
        return Desk.draft("Public as " + slug, "slug", slug).after("publish");
    }

    private static Desk.Copy renamed(Desk.Copy article, String slug) {
        return Desk.Copy.of(article.reread().patch(Map.of("slug", slug)).then().statusCode(200).extract().response());
    }

    /** The working copy of each article gets the slug under which the next one is public. */
    private static void swap(String... slugs) {
        var articles = Stream.of(slugs).map(RoundTripTest::published).toList();
        renamed(articles.get(0), slugs[0] + "-free");
        for (int i = slugs.length - 1; i >= 0; i--) {
            renamed(articles.get(i), slugs[(i + 1) % slugs.length]);
        }
    }

    private void empty() {
        for (var table : List.of("delivery.collection", "delivery.article", "delivery.author", "delivery.media", "delivery.tag",
                "delivery.section",
                "delivery.former_address", "delivery.withdrawn_article", "editorial.collection", "editorial.article",
                "editorial.author",
                "editorial.media", "editorial.replaced_resource", "editorial.tag", "editorial.section",
                "editorial.former_address",
                "editorial.unresolved_reference")) {
            sql.rows("WITH gone AS (DELETE FROM " + table + " RETURNING 1) SELECT count(*) FROM gone");
        }
    }

    /** What the public API reads, without the ids, times and numbers of what happened. */
    private List<String> delivered() {
        var tables = sql.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'delivery' ORDER BY 1");
        return tables.stream().filter(table -> !HISTORY.contains(table)).flatMap(table -> sql.rows("SELECT '" + table + "', "
                + row(table) + " - '{changed_at,version_since,version,former_version,public_from,breadcrumb"
                + (WITH_STATED_UPDATE.contains(table) ? "" : ",updated_at") + (WITH_NEW_IDS.contains(table) ? ",id" : "")
                + "}'::text[] FROM delivery." + table + " r ORDER BY 2").stream()).toList();
    }

    /** Collections get new ids, and arrays for filters have no order. */
    private static String row(String table) {
        return switch (table) {
            case "former_address" -> "to_jsonb(r) - CASE kind WHEN 'COLLECTION' THEN 'target_id' ELSE '' END";
            case "redirect" -> "to_jsonb(r) - CASE resource WHEN 'COLLECTION' THEN 'target_id' ELSE '' END";
            case "article_filing" -> """
                    (SELECT jsonb_object_agg(name, CASE jsonb_typeof(value) WHEN 'array' THEN
                        (SELECT jsonb_agg(e ORDER BY e) FROM jsonb_array_elements(value) e) ELSE value END)
                     FROM jsonb_each(to_jsonb(r)) property (name, value))""";
            default -> "to_jsonb(r)";
        };
    }

    private ValidatableResponse imported(String format, byte[] file) {
        String id = Desk.request().contentType("application/octet-stream").body(file).post("/manage/v1/imports?format=" + format)
                .then()
                .statusCode(202).extract().path("id");
        Jobs.finished(id).body("status", equalTo("done"));
        return Desk.request().get("/manage/v1/imports/" + id).then().statusCode(200);
    }

    private static List<String> lines(byte[] content) {
        return Arrays.asList(new String(content, StandardCharsets.UTF_8).split("\n"));
    }

    @Test
    void unpublishedChangesStateNoFormerSlugs() {
        newsroom.write(article("rt-line", DAY));
        assertThatThrownBy(() -> newsroom.write(article("rt-line", DAY, "headline", "Changed", "unpublishedChanges", true,
                "formerSlugs", List.of("rt-line-0")))).hasMessageContaining("formerSlugs")
                .hasMessageContaining("must be given in the line of the public version");
        newsroom.write(article("rt-line", DAY, "headline", "Changed", "unpublishedChanges", true));
    }

    @Test
    void unpublishedChangesOfAnArticleThatExpiredAfterTheExportAreKept() {
        newsroom.write(article("rt-expired", DAY, "expiresAt", "2026-02-01T00:00:00Z"),
                article("rt-expired", DAY, "headline", "Changed", "expiresAt", "2026-02-01T00:00:00Z", "unpublishedChanges",
                        true));

        assertThat(sql.rows("SELECT status, headline FROM editorial.article WHERE external_id = 'rt-expired'"))
                .containsExactly("UNPUBLISHED|Changed");
    }

    @Test
    void onlyThePublicVersionReleasesItsSlug() {
        assertThatThrownBy(() -> newsroom.write(article("rt-no-release", null, "status", "draft", "slugReleased", true)))
                .hasMessageContaining("slugReleased")
                .hasMessageContaining("must be false except in the line of the public version of an article");
    }

    @Test
    void exportsAQueryWithWhatItsArticlesReferTo() throws Exception {
        newsroom.write(line("kind", "section", "path", "rq/deep"), line("kind", "section", "path", "rq-other"),
                article("rq-one", DAY, "section", "rq/deep", "tags", List.of(Map.of("slug", "rq-tag")), "authors",
                        List.of(Map.of("slug", "rq-author")), "media",
                        List.of(Map.of("media", Map.of("externalId", "rq-image", "url", "https://rq.example/a.jpg")))),
                article("rq-two", DAY, "section", "rq-other", "tags", List.of(Map.of("slug", "rq-other-tag"))));

        var lines = lines(Exports.content("{\"query\":{\"section\":\"rq\",\"status\":[\"published\"]}}"));

        assertThat(lines).hasSize(6);
        assertThat(lines.stream().map(this::name)).containsExactly("section rq", "section rq/deep", "media rq-image",
                "tag rq-tag", "author rq-author", "article rq-one");
        assertThat(mapper.readTree(lines.get(5)).path("media").get(0).path("media")).hasToString("{\"externalId\":\"rq-image\"}");
        assertThat(lines(Exports.content("{\"query\":{\"ids\":[\"" + UUID.randomUUID() + "\"]}}"))).containsExactly("");
    }

    private String name(String line) {
        try {
            var item = mapper.readTree(line);
            var names = item.path("kind").asText().equals("section") ? item.path("path")
                    : item.has("externalId") ? item.path("externalId") : item.path("slug");
            return item.path("kind").asText() + " " + names.asText();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
