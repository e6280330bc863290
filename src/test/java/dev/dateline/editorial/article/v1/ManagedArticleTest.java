package dev.dateline.editorial.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import dev.dateline.fixture.ConcurrentRequests;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class ManagedArticleTest {

    private static final String ARTICLES = "/manage/v1/articles";
    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Desk desk;

    @Inject
    Sql sql;

    @BeforeEach
    void writeReferences() {
        newsroom.write(line("kind", "section", "path", "ma-city/ma-port", "name", "Port"),
                line("kind", "section", "path", "ma-culture", "name", "Culture"),
                line("kind", "tag", "slug", "ma-ferries", "name", "Ferries", "formerSlugs", List.of("ma-boats")),
                line("kind", "tag", "slug", "ma-strike", "name", "Strike"),
                line("kind", "author", "slug", "ma-nell", "name", "Nell"),
                line("kind", "media", "externalId", "ma-photo", "url", "https://example.org/ma.jpg"));
    }

    @Test
    void aPatchWithAnotherPathOrIdMovesTheArticleToThatSection() {
        newsroom.write(line("kind", "section", "path", "ma-from"), line("kind", "section", "path", "ma-to"));
        var copy = Desk.draft("Ma moved", "section", Map.of("path", "ma-from"));
        String from = copy.get().extract().path("section.id");

        copy.patch(Map.of("section", Map.of("path", "ma-to"))).then().statusCode(200).body("section.path", equalTo("ma-to"));
        copy.reread().patch(Map.of("section", Map.of("id", from))).then().statusCode(200)
                .body("section.path", equalTo("ma-from"));
        copy.reread().patch(Map.of("section", Map.of())).then().statusCode(200).body("section.path", equalTo("ma-from"));
    }

    @Test
    void createsADraftWithEveryProperty() {
        var stated = full("ma-full");
        var created = Desk.create(stated).then().statusCode(201).header("Location", startsWith(ARTICLES + "/"))
                .header("ETag", notNullValue()).header("Cache-Control", "no-store")
                .body("status", equalTo("draft")).body("version", equalTo(1)).body("publishedVersion", nullValue())
                .body("createdBy", equalTo("admin")).body("section.name", equalTo("Port"))
                .body("sections.path", contains("ma-culture")).body("tags.name", contains("Ferries", "Strike"))
                .body("authors.name", contains("Nell")).body("authors.role", contains("photographer"))
                .body("media.url", contains("https://example.org/ma.jpg")).body("media.role", contains("lead"))
                .body("wordCount", equalTo(3)).body("removed", empty()).extract().response();

        for (var name : List.of("externalId", "type", "language", "slug", "headline", "kicker", "summary", "dateline", "byline",
                "body", "corrections", "translationGroup", "canonicalUrl", "source", "rights", "seo", "social", "comments",
                "flags", "access", "metadata", "publishedAt", "updatedAt", "embargoedUntil", "expiresAt")) {
            assertThat(created.<Object>path(name)).as(name).isEqualTo(stated.get(name));
        }
        Desk.request().get(created.header("Location")).then().statusCode(200).header("ETag", created.header("ETag"))
                .body("headline", equalTo("All about ma-full"));
        Desk.request().get("/api/v1/articles/" + created.path("id")).then().statusCode(404);
    }

    private static Map<String, Object> full(String slug) {
        return line("externalId", "ext-" + slug, "type", "analysis", "language", "en-GB", "slug", slug, "headline",
                "All about " + slug, "kicker", "Kicker", "summary", "Summary", "dateline", "Oster", "byline", "By us", "body",
                "<p>One two three.</p>", "section", Map.of("path", "ma-city/ma-port"), "sections",
                List.of(Map.of("path", "ma-culture")), "tags", List.of(Map.of("slug", "ma-boats"), Map.of("slug", "ma-strike")),
                "authors", List.of(Map.of("slug", "ma-nell", "role", "photographer")), "media",
                List.of(Map.of("externalId", "ma-photo", "caption", "A boat")), "corrections",
                List.of(Map.of("type", "update", "at", "2026-02-02T00:00:00Z", "text", "It was seven.")), "translationGroup",
                "ma-group",
                "canonicalUrl",
                "https://example.org/" + slug, "source", "Press", "rights", "All", "seo",
                Map.of("title", "Seo", "description", "For search", "noIndex", true), "social",
                Map.of("title", "Social", "description", "For networks"), "comments", "closed", "flags",
                List.of("exclusive", "breaking"), "access", "metered", "metadata", Map.of("page", Map.of("number", 3), "b", "B"),
                "publishedAt", "2026-02-01T00:00:00Z", "updatedAt",
                "2026-02-02T00:00:00Z", "embargoedUntil", "2026-02-03T00:00:00Z", "expiresAt", "2126-02-01T00:00:00Z");
    }

    @Test
    void derivesAnUnusedSlugFromTheHeadline() {
        Desk.create(line("language", "en", "headline", "Ma Über die Brücke")).then().body("slug", equalTo("ma-uber-die-brucke"));
        Desk.create(line("language", "en", "headline", "Ma über die Brücke")).then().body("slug",
                equalTo("ma-uber-die-brucke-2"));
        Desk.create(line("language", "en", "headline", "!!", "type", "factbox")).then().statusCode(201)
                .body("slug", startsWith("factbox"));
    }

    @Test
    void givesSimultaneousDraftsOfOneHeadlineDifferentSlugs() {
        var slugs = ConcurrentRequests.repeat(5, i -> Desk.create(line("language", "en", "headline", "Ma at once")).then()
                .statusCode(201).extract().<String>path("slug"));
        assertThat(slugs).doesNotHaveDuplicates();
    }

    @Test
    void acceptsReferencesByIdAndAnUnchangedCopyOfTheResponse() {
        var copy = Desk.draft("Ma copied", "section", Map.of("id", id("section", "path", "ma-culture")), "tags",
                List.of(Map.of("id", id("tag", "slug", "ma-strike"))));
        Map<String, Object> read = Desk.get(copy.id()).then().body("tags.slug", contains("ma-strike")).extract().path("");
        var changed = new LinkedHashMap<>(read);
        changed.put("headline", "Ma copied and changed");
        copy.put(changed).then().statusCode(200).body("headline", equalTo("Ma copied and changed")).body("version", equalTo(2))
                .body("section.path", equalTo("ma-culture")).body("slug", equalTo("ma-copied"));
    }

    @Test
    void replacesOmittedPropertiesByTheirDefaults() {
        var copy = Desk.draft("Ma replaced", "kicker", "Gone", "tags", List.of(Map.of("slug", "ma-strike")), "type", "opinion");
        copy.put(line("language", "de", "headline", "Neu")).then().statusCode(200).body("kicker", nullValue())
                .body("tags", empty()).body("type", equalTo("article")).body("language", equalTo("de"))
                .body("slug", equalTo("ma-replaced"));
    }

    @Test
    void mergesAPatch() {
        var copy = Desk.draft("Ma patched", "kicker", "Old", "summary", "Stays", "seo", Map.of("title", "T", "noIndex", true),
                "tags", List.of(Map.of("slug", "ma-strike")));
        var patch = new LinkedHashMap<String, Object>();
        patch.put("kicker", null);
        patch.put("seo", Map.of("title", "U"));
        patch.put("tags", List.of(Map.of("slug", "ma-ferries")));
        copy.patch(patch).then().statusCode(200).body("kicker", nullValue()).body("summary", equalTo("Stays"))
                .body("seo.title", equalTo("U")).body("seo.noIndex", equalTo(true)).body("tags.slug", contains("ma-ferries"))
                .body("headline", equalTo("Ma patched")).body("version", equalTo(2));
    }

    @Test
    void mergesMetadataAndReplacesFlags() {
        var copy = Desk.draft("Ma metadata", "flags", List.of("breaking", "exclusive"), "access", "subscribers",
                "metadata", Map.of("page", 3, "desk", Map.of("name", "Night", "phone", "1")));
        var desk = new LinkedHashMap<String, Object>();
        desk.put("phone", null);
        copy.reread().patch(Map.of("flags", List.of("live"), "metadata", Map.of("desk", desk, "ratio", 0.5))).then()
                .statusCode(200).body("flags", contains("live")).body("access", equalTo("subscribers"))
                .body("metadata", equalTo(Map.of("page", 3, "desk", Map.of("name", "Night"), "ratio", 0.5f)));
        copy.reread().patch(Map.of("metadata", Map.of("ratio", 0.5))).then().statusCode(200).body("version", equalTo(2));
        var cleared = new LinkedHashMap<String, Object>();
        cleared.put("flags", null);
        cleared.put("access", null);
        cleared.put("metadata", null);
        copy.reread().patch(cleared).then().statusCode(200).body("flags", empty()).body("access", equalTo("free"))
                .body("metadata", nullValue());
    }

    @Test
    void rejectsInvalidFlagsAccessAndMetadata() {
        var deep = Map.<String, Object>of("a", 1);
        for (int i = 0; i < 20; i++) {
            deep = Map.of("a", deep);
        }
        for (var metadata : List.of(List.of(1), "text", 7, Map.of("a", "b\u0000"), Map.of("b\u0001", 1), deep,
                Map.of("long", "x".repeat(16_384)))) {
            Desk.create(line("language", "en", "headline", "Ma x", "metadata", metadata)).then().statusCode(422)
                    .body("errors.pointer", contains("/metadata")).body("errors[0].reason", containsString("16,384 bytes"));
        }
        Desk.create(line("language", "en", "headline", "Ma x", "flags", List.of("good", "Not a slug"), "access", "members"))
                .then()
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/flags/1", "/access"));
        Desk.create(line("language", "en", "headline", "Ma x", "flags",
                IntStream.range(0, 21).mapToObj(i -> "flag-" + i).toList())).then().statusCode(422)
                .body("errors.pointer", contains("/flags"));
        Desk.draft("Ma longest", "metadata", Map.of("long", "x".repeat(16_384 - 11)));
    }

    @Test
    void countsCharactersLikeJsonSchema() {
        var longest = "\uD83D\uDEA2".repeat(200);
        var copy = Desk.draft("Ma ships", "kicker", longest);
        copy.get().body("kicker", equalTo(longest));
        copy.patch(Map.of("kicker", longest + "x")).then().statusCode(422).body("errors.pointer", contains("/kicker"));
    }

    @Test
    void requiresTheCurrentETag() {
        var copy = Desk.draft("Ma conditional");
        Desk.request().contentType("application/merge-patch+json").body(Map.of("kicker", "x")).patch(ARTICLES + "/" + copy.id())
                .then()
                .statusCode(428).body("detail", containsString("If-Match")).body("errors.name", contains("If-Match"));
        copy.patch(Map.of("kicker", "First")).then().statusCode(200).header("ETag", not(equalTo(copy.tag())));
        copy.patch(Map.of("kicker", "Second")).then().statusCode(412).body("errors[0].in", equalTo("header"))
                .body("errors[0].nearest", equalTo(copy.reread().tag()));
        copy.put(line("language", "en", "headline", "x")).then().statusCode(412);
        copy.trash().then().statusCode(412);
        for (var list : List.of("*, \"77\"", "\"77\", *")) {
            new Desk.Copy(copy.id(), list).patch(Map.of("kicker", "Third")).then().statusCode(412);
        }
        Desk.get(copy.id()).then().body("kicker", equalTo("First")).body("version", equalTo(2));
    }

    @Test
    void acceptsOneOfManySimultaneousPatches() {
        var copy = Desk.draft("Ma contested");
        var statuses = ConcurrentRequests.repeat(32, i -> copy
                .patch(Map.of("kicker", "Patch " + i, "tags", List.of(Map.of("slug", "ma-strike")))).statusCode());
        assertThat(statuses).containsOnlyOnce(200).filteredOn(status -> !status.equals(200)).hasSize(31).containsOnly(412);
        Desk.get(copy.id()).then().body("version", equalTo(2));
        assertThat(sql.value("SELECT count(*) FROM editorial.revision WHERE article_id = ?::uuid", copy.id())).isEqualTo("2");
    }

    @Test
    void reportsAllViolationsTogether() {
        Desk.create(line("headlin", "x", "headline", " ", "slug", "Not A Slug", "type", "novel", "kicker", 7, "section",
                Map.of("path", "ma-none"), "tags", List.of(Map.of("slug", "ma-strike"), Map.of("slug", "ma-none"), Map.of()),
                "media", List.of(Map.of("externalId", "ma-none")), "authors", Arrays.asList((Object) null), "seo",
                Map.of("noIndex", "yes"), "canonicalUrl", "javascript:alert(1)", "expiresAt", "soon", "summary", "a\u0000b"))
                .then().statusCode(422).body("type", equalTo("urn:dateline:problem:invalid-content"))
                .body("errors.pointer", containsInAnyOrder("/headlin", "/headline", "/slug", "/type", "/kicker", "/section/path",
                        "/tags/1/slug", "/tags/2", "/media/0/externalId", "/authors/0", "/seo/noIndex", "/canonicalUrl",
                        "/expiresAt", "/summary", "/language"))
                .body("errors.find { it.pointer == '/headlin' }.nearest", equalTo("headline"))
                .body("errors.find { it.pointer == '/slug' }.nearest", equalTo("not-a-slug"))
                .body("errors.find { it.pointer == '/tags/1/slug' }.value", equalTo("ma-none"));
        assertThat(sql.value("SELECT count(*) FROM editorial.tag WHERE slug = 'ma-none'")).isEqualTo("0");
    }

    @Test
    void pointsToPropertiesWithAnyName() {
        Desk.create(line("language", "en", "headline", "h", "a.b", 1, "a[0]", 1, "a/b~c", 1, "", 1, "seo",
                Map.of("title.x", "y"), "tags", List.of(Map.of("slug.x['y']", "z")))).then().statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/a.b", "/a[0]", "/a~1b~0c", "/", "/seo/title.x",
                        "/tags/0/slug.x['y']"))
                .body("errors.find { it.pointer == '/seo/title.x' }.name", equalTo("seo['title.x']"));
        Desk.draft("Ma pointers").patch(Map.of("seo", line("x.y", null))).then().statusCode(422)
                .body("errors.pointer", contains("/seo/x.y"));
        Desk.request().contentType("application/json").body("{\"seo\":{\"a.b\":1,\"a.b\":2}}")
                .post(ARTICLES).then().statusCode(400).body("errors.pointer", contains("/seo/a.b"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"01a20d77-ae06-7dc5-8863-3f00843cff5b"} | /id       | is read-only
            {"status":"published"}                        | /status   | is read-only; a transition such as POST /manage/v1/articles/{id}/publish changes it
            {"version":9}                                 | /version  | is read-only
            {"createdAt":null}                            | /createdAt | is read-only
            {"headlin":null}                              | /headlin  | is not a known property
            {"seo":{"titel":null}}                        | /seo/titel | is not a known property
            {"slug":"ma-taken"}                           | /slug     | is taken by another article
            {"language":null}                             | /language | must be given
            {"expiresAt":"2025-01-01T00:00:00Z","embargoedUntil":"2026-01-01T00:00:00Z"} | /expiresAt | must be later than publishedAt and embargoedUntil
            {"sections":[{"path":"ma-city/ma-port"}],"section":{"path":"ma-city/ma-port"}} | /sections/0 | must not repeat the primary section
            {"tags":[{"slug":"ma-boats"},{"slug":"ma-ferries"}]} | /tags/1 | is a duplicate
            {"flags":["live","exclusive","live"]} | /flags/2 | is a duplicate
            {"externalId":""}                             | /externalId | must not be blank
            {"externalId":" \\u200b"}                      | /externalId | must not be blank
            {"updatedAt":"2999-01-01T00:00:00Z"}          | /updatedAt | must not be in the future or after the publication
            {"publishedAt":"1500-01-01T00:00:00Z"}        | /publishedAt | must be in the years 1583 to 9999
            """)
    void rejectsAPatchOf(String patch, String pointer, String reason) {
        if (sql.rows("SELECT 1 FROM editorial.article WHERE slug = 'ma-taken'").isEmpty()) {
            Desk.draft("Ma taken");
        }
        var copy = Desk.draft("Ma rejected");
        Desk.request().header("If-Match", copy.tag()).contentType("application/merge-patch+json").body(patch)
                .patch(ARTICLES + "/" + copy.id()).then().statusCode(422).body("errors.pointer", contains(pointer))
                .body("errors[0].reason", equalTo(reason));
        Desk.get(copy.id()).then().header("ETag", copy.tag());
    }

    @Test
    void listsRemovedCharacters() {
        var request =
                "{\"language\":\"en\",\"headline\":\"Ma characters\",\"body\":\"<!--c--><p>a\\ud800b\\u0000c\\u0007d\\uffffe"
                        + "&#7;f</p>\\r\\n<p onclick=x>g</p>\"}";
        Desk.request().contentType("application/json").body(request).post(ARTICLES).then().statusCode(201)
                .body("body", equalTo("<p>abcdef</p>\n<p>g</p>")).body("removed.element", contains("!--", "#text", "p"))
                .body("removed.attribute", contains(null, null, "onclick")).body("removed.count", contains(1, 5, 1));
        Desk.create(line("language", "en", "headline", "Ma text characters", "bodyFormat", "text", "body", "a\u0007b")).then()
                .statusCode(201).body("removed.element", contains("#text"));
    }

    @ParameterizedTest
    @CsvSource({ "x, 2000007", "&, 10000007" })
    void aBodyThatIsTooLongAsHtmlIsRejectedWithItsLength(String character, int length) {
        Desk.create(line("language", "en", "headline", "Ma long", "bodyFormat", "text", "body", character.repeat(2_000_000)))
                .then().statusCode(422).body("errors.pointer", contains("/body")).body("errors[0].reason",
                        equalTo("must have at most 2000000 characters as the HTML that is stored, with its tags and character"
                                + " references; it has " + length));
    }

    @Test
    void replacesAnArticleByTheResponseToAWrite() {
        var written = Desk.create(line("language", "en", "headline", "Ma sent back", "body", "<p onclick=x()>a</p>")).then()
                .statusCode(201).body("removed", hasSize(1)).extract().response();
        var copy = Desk.Copy.of(written);
        copy.put(written.asString()).then().statusCode(200).body("removed", empty());
        copy.reread().put(copy.reread().get().extract().asString()).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null                | /removed           | is read-only
            "x"                 | /removed           | must be a list
            [{"elements":"p"}]  | /removed/0/elements | is not a known property
            [{"element":7}]     | /removed/0/element | must be text
            """)
    void rejectsRemovedMarkupThatNoResponseHas(String removed, String pointer, String reason) {
        var copy = Desk.draft("Ma not removed");
        var article = copy.get().extract().asString().replace("\"removed\":[]", "\"removed\":" + removed);
        copy.put(article).then().statusCode(422).body("errors.pointer", contains(pointer))
                .body("errors[0].reason", equalTo(reason));
    }

    @Test
    void reportsWrongTypesInNestedObjectsTogether() {
        Desk.create(line("language", "en", "headline", 5, "slug", true, "seo", Map.of("title", 5, "noIndex", "yes"), "tags",
                List.of(Map.of("slug", 7), Map.of("slug", "ma-none"), 3), "corrections",
                List.of(Map.of("text", 1, "at", "soon"))))
                .then().statusCode(422).body("errors.pointer", containsInAnyOrder("/headline", "/slug", "/seo/title",
                        "/seo/noIndex", "/tags/0/slug", "/tags/1/slug", "/tags/2", "/corrections/0/text", "/corrections/0/at"))
                .body("errors.find { it.pointer == '/headline' }.value", equalTo("5"))
                .body("errors.find { it.pointer == '/headline' }.reason", equalTo("must be text"))
                .body("errors.find { it.pointer == '/seo/noIndex' }.reason", equalTo("must be true or false"));
    }

    @Test
    void namesTheNestedPropertyThatIsADuplicate() {
        Desk.request().contentType("application/json")
                .body("{\"language\": \"en\", \"headline\": \"x\", \"seo\": {\"title\": \"a\", \"title\": \"b\"}}").post(ARTICLES)
                .then()
                .statusCode(400).body("errors.pointer", contains("/seo/title"));
    }

    @Test
    void anArticleDoesNotExpireBeforeItIsScheduled() {
        var copy = Desk.draft("Ma expiring");
        var at = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Desk.request().header("If-Match", copy.tag()).contentType("application/json").body(Map.of("at", at.toString()))
                .post(ARTICLES + "/" + copy.id() + "/schedule").then().statusCode(200);
        for (var expiry : List.of(at, at.minusSeconds(60))) {
            Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                    .body(Map.of("expiresAt", expiry.toString())).patch(ARTICLES + "/" + copy.id()).then().statusCode(422)
                    .body("errors.pointer", contains("/expiresAt"))
                    .body("errors[0].reason", equalTo("must be later than scheduledAt, " + at));
        }
        Desk.request().header("If-Match", "*").contentType("application/merge-patch+json")
                .body(Map.of("expiresAt", at.plusSeconds(1).toString())).patch(ARTICLES + "/" + copy.id()).then().statusCode(200);
    }

    /** The first two are longer than necessary (RFC 3629, 3), the third is half of a pair, the fourth above the last character. */
    @ParameterizedTest
    @ValueSource(strings = { "61C0AF62", "61E080AF62", "61EDA08062", "61F4908080", "80" })
    void rejectsBodiesThatAreNotUtf8(String name) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("{\"language\":\"en\",\"headline\":\"".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(HexFormat.of().parseHex(name));
        body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        Desk.request().contentType("application/json").body(body.toByteArray()).post(ARTICLES).then().statusCode(400)
                .body("detail", equalTo("The body is not valid UTF-8."));
    }

    @Test
    void rejectsJsonInUtf16() {
        Desk.request().contentType("application/json")
                .body("{\"language\":\"en\",\"headline\":\"Ma wide\"}".getBytes(StandardCharsets.UTF_16LE)).post(ARTICLES).then()
                .statusCode(400).body("type", equalTo("urn:dateline:problem:invalid-body"));
    }

    @Test
    void rejectsCorrectionsInTheFuture() {
        var copy = Desk.draft("Ma corrected");
        copy.patch(Map.of("corrections", List.of(Map.of("at", "2126-01-01T00:00:00Z", "text", "Late.")))).then().statusCode(422)
                .body("errors.pointer", contains("/corrections/0/at"));
        Desk.request().header("If-Match", "*").contentType("application/json")
                .body(Map.of("at", "2126-01-01T00:00:00Z", "text", "Late.")).post(ARTICLES + "/" + copy.id() + "/corrections")
                .then()
                .statusCode(422).body("errors.pointer", contains("/at")).body("errors[0].reason",
                        equalTo("must not be in the future"));
    }

    @Test
    void rejectsATagWhoseIdAndSlugDiffer() {
        Desk.create(line("language", "en", "headline", "x", "tags",
                List.of(Map.of("id", id("tag", "slug", "ma-strike"), "slug", "ma-ferries")))).then().statusCode(422)
                .body("errors.pointer", contains("/tags/0/slug"));
    }

    @Test
    void rejectsWhatIsNotAJsonObject() {
        for (var body : List.of("", "null", "[]", "{", "{\"headline\":\"a\",\"headline\":\"b\"}", "{} {}")) {
            Desk.request().contentType("application/json").body(body).post(ARTICLES).then().statusCode(400)
                    .body("type", equalTo("urn:dateline:problem:invalid-body"));
        }
    }

    @Test
    void convertsMarkdownAndPlainTextBodies() {
        Desk.create(line("language", "en", "headline", "Ma markdown", "body", "# Title\n\n**Bold**", "bodyFormat", "markdown"))
                .then().body("body", equalTo("<h1>Title</h1>\n<p><strong>Bold</strong></p>")).body("bodyFormat", equalTo("html"));
        var copy = Desk.draft("Ma text", "body", "One <b>\nTwo\n\nThree", "bodyFormat", "text");
        Desk.get(copy.id()).then().body("body", equalTo("<p>One &lt;b&gt;<br>Two</p><p>Three</p>"));
        copy.patch(Map.of("kicker", "Unchanged")).then().body("body", equalTo("<p>One &lt;b&gt;<br>Two</p><p>Three</p>"))
                .body("removed", empty());
        copy.reread().patch(Map.of("bodyFormat", "text")).then().statusCode(200).body("bodyFormat", equalTo("html"));
        for (var invalid : List.of(5, List.of(1), true, "bogus")) {
            copy.reread().patch(Map.of("bodyFormat", invalid)).then().statusCode(422).body("errors.pointer",
                    contains("/bodyFormat"));
        }
    }

    @Test
    void listsWhatSanitisingRemoved() {
        var copy = Desk.draft("Ma clean");
        copy.patch(Map.of("body", "<div><p onclick='x()' style='a'>Text</p><script>bad()</script><blink>Old</blink></div>"))
                .then().statusCode(200).body("body", equalTo("<p>Text</p>\n<p>Old</p>".replace("\n", "")))
                .body("removed.element", contains("blink", "div", "p", "p", "script"))
                .body("removed.attribute", contains(null, null, "onclick", "style", null));
        copy.reread().patch(Map.of("kicker", "x")).then().body("removed", empty());
    }

    @Test
    void listsReferencesAndCommentsThatAreNotStored() {
        newsroom.write(article("ma-source", "2026-01-01T00:00:00Z", "canonicalUrl", "https://example.org/ma-source"));
        var linked = id("article", "external_id", "ma-source");
        var link = "<a data-article='%s' href='%s'>Other</a>";
        var copy = Desk.draft("Ma removing");
        var body = "<p>" + link.formatted(linked, "https://example.org/ma-source")
                + link.formatted(copy.id(), "https://example.org/elsewhere") + "</p><!-- note -->"
                + "<p><img data-media='ma-photo' src='https://example.org/ma.jpg'>"
                + "<img data-media-id='ma-unknown' src='https://example.org/ma-unknown.jpg'></p>";

        var stored = copy.patch(Map.of("body", body)).then().statusCode(200)
                .body("removed.element", contains("!--", "a", "img"))
                .body("removed.attribute", contains(null, "data-article", "data-media-id"))
                .body("removed.count", contains(1, 1, 1)).extract();

        copy.reread().patch(Map.of("body", stored.<String>path("body"))).then().statusCode(200)
                .body("body", equalTo(stored.<String>path("body"))).body("removed", empty());
    }

    @Test
    void linksImagesAndArticlesOfTheBody() {
        var other = Desk.draft("Ma other");
        var copy = Desk.draft("Ma linking", "body", "<p><a href=\"dateline:article/" + other.id() + "\">Other</a></p>"
                + "<figure><img data-media=\"ma-photo\" src=\"https://example.org/ma.jpg\" alt=\"Alt\">"
                + "<figcaption>Shown</figcaption></figure>");
        Desk.get(copy.id()).then().body("media.externalId", contains("ma-photo")).body("media.role", contains("inline"))
                .body("media.caption", contains("Shown")).body("body", containsString("/api/v1/articles/" + other.id()))
                .body("body", containsString("data-media=\"" + id("media", "external_id", "ma-photo") + "\""));
        copy.patch(Map.of("media", List.of())).then().statusCode(200).body("media.externalId", contains("ma-photo"))
                .body("removed", empty());
    }

    @Test
    void editingAPublishedArticleChangesNothingPublic() {
        newsroom.write(article("ma-public", DAY));
        var copy = bySlug("ma-public");
        copy.patch(Map.of("headline", "Not yet", "slug", "ma-not-yet")).then().statusCode(200)
                .body("status", equalTo("published")).body("publishedVersion", equalTo(1)).body("version", equalTo(2))
                .body("hasUnpublishedChanges", equalTo(true)).body("publishedAt", equalTo(DAY));
        Desk.request().get("/api/v1/articles/by-slug/ma-public").then().statusCode(200)
                .body("headline", equalTo("About ma-public"));
        var without = new LinkedHashMap<String, Object>();
        without.put("publishedAt", null);
        bySlug("ma-not-yet").patch(without).then().statusCode(200).body("publishedAt", equalTo(DAY));
    }

    @Test
    void trashingAPublicArticleUnpublishesIt() {
        newsroom.write(article("ma-trashed", DAY));
        var copy = bySlug("ma-trashed");
        copy.trash().then().statusCode(200).body("status", equalTo("trashed")).body("publishedVersion", nullValue());
        Desk.request().get("/api/v1/articles/by-slug/ma-trashed").then().statusCode(410);
        list("?ids=" + copy.id()).then().body("data", empty());
        list("?status=trashed&ids=" + copy.id()).then().body("data.status", contains("trashed"));
    }

    @Test
    void updateTimeBecomesThatOfTheSaveUnlessItIsStated() {
        var copy = Desk.draft("Ma updated", "updatedAt", DAY);
        copy.patch(Map.of("kicker", "x")).then().body("updatedAt", not(equalTo(DAY)));
        copy.reread().patch(Map.of("updatedAt", "2026-01-02T00:00:00Z")).then().body("updatedAt",
                equalTo("2026-01-02T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            section=ma-l-top                    | mal-a mal-b
            section=ma-l-top&descendants=false  | mal-a
            section=ma-l-none                   | ''
            tag=mal-tag,mal-other               | mal-a mal-c
            author=mal-nell                     | mal-b
            author=mal-nobody                   | ''
            type=opinion                        | mal-b
            language=DE                         | mal-c
            externalId=mal-c                    | mal-c
            status=published                    | mal-a
            status=draft,unpublished            | mal-b mal-c
            hasUnpublishedChanges=true          | mal-a
            hasUnpublishedChanges=false         | mal-b mal-c
            createdBy=import                    | mal-a mal-b mal-c
            savedAfter=2100-01-01T00:00:00Z     | ''
            savedBefore=2100-01-01T00:00:00Z    | mal-a mal-b mal-c
            """)
    void listsArticlesBy(String filter, String slugs) {
        writeList();
        var ids = String.join(",", sql.rows("SELECT id FROM editorial.article WHERE slug LIKE 'mal-%'"));
        List<String> listed = list("?ids=" + ids + "&" + filter).then().statusCode(200).extract().path("data.slug");
        assertThat(listed).containsExactlyInAnyOrder(slugs.isEmpty() ? new String[0] : slugs.split(" "));
    }

    private void writeList() {
        if (!sql.rows("SELECT 1 FROM editorial.article WHERE slug = 'mal-a'").isEmpty()) {
            return;
        }
        newsroom.write(line("kind", "section", "path", "ma-l-top/ma-l-low", "name", "Low"),
                article("mal-a", DAY, "section", "ma-l-top", "tags", List.of(Map.of("slug", "mal-tag"))),
                article("mal-b", DAY, "status", "draft", "type", "opinion", "sections", List.of("ma-l-top/ma-l-low"), "authors",
                        List.of(Map.of("slug", "mal-nell", "name", "Nell"))),
                article("mal-c", DAY, "status", "unpublished", "language", "de", "tags", List.of(Map.of("slug", "mal-other"))));
        bySlug("mal-a").patch(Map.of("kicker", "Changed")).then().statusCode(200);
    }

    @Test
    void pagesThroughListsInBothDirections() {
        for (int i = 0; i < 5; i++) {
            Desk.draft("Map " + i);
        }
        var all = sql.rows("SELECT id FROM editorial.article WHERE slug LIKE 'map-%' ORDER BY saved_at DESC, id DESC");
        var path = "?limit=2&count=exact&ids=" + String.join(",", all);
        var first = list(path).then().body("data.id", contains(all.get(0), all.get(1))).body("page.total", equalTo(5))
                .body("page.previous", nullValue()).body("data[0].authors", empty()).extract();
        var second = list(path + "&cursor=" + first.path("page.next")).then().body("data.id", contains(all.get(2), all.get(3)))
                .extract();
        list(path + "&cursor=" + second.path("page.next")).then().body("data.id", contains(all.get(4)))
                .body("page.next", nullValue());
        list(path + "&cursor=" + second.path("page.previous")).then().body("data.id", contains(all.get(0), all.get(1)));
        list(path + "&sort=savedAt").then().body("data.id", contains(all.get(4), all.get(3)));
        list("?statuss=draft").then().statusCode(400).body("errors[0].nearest", equalTo("status"));
        list("?cursor=" + first.path("page.next")).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            section=maf-top,maf-side                             | maf-a maf-b maf-c
            section=maf-top&descendants=false                    | maf-a
            section=maf-top/maf-low                              | maf-b maf-c
            section=maf-side,maf-none                            | maf-c
            section.not=maf-top                                  | maf-d maf-e
            section.not=maf-side,maf-none                        | maf-a maf-b maf-d maf-e
            section=maf-top&section.not=maf-side                 | maf-a maf-b
            tag=maf-ferries,maf-port                             | maf-a maf-b maf-c
            tag.all=maf-ferries,maf-port                         | maf-a
            tag.all=maf-boats                                    | maf-a maf-b
            tag.all=maf-ferries,maf-none                         | ''
            tag.not=maf-ferries                                  | maf-c maf-d maf-e
            tag.not=maf-boats,maf-port                           | maf-d maf-e
            tag.not=maf-none                                     | maf-a maf-b maf-c maf-d maf-e
            tag=maf-port&tag.not=maf-ferries                     | maf-c
            tag.all=maf-ferries&tag.not=maf-port                 | maf-b
            author=maf-nell,maf-ines                             | maf-b maf-c
            type.not=opinion                                     | maf-a maf-c maf-d maf-e
            type=opinion,analysis&type.not=opinion               | maf-c
            flags=breaking,exclusive                             | maf-a maf-b
            flags=exclusive                                      | maf-b
            flags=live                                           | ''
            access=metered,subscribers                           | maf-b maf-c
            access=free                                          | maf-a maf-d maf-e
            publishedAfter=2026-01-01T00:00:00Z                  | maf-b maf-e
            publishedFrom=2026-01-01T00:00:00Z                   | maf-a maf-b maf-e
            publishedBefore=2026-01-02T00:00:00Z                 | maf-a
            publishedBefore=2026-01-02T00:00:00.0000001Z         | maf-a maf-b
            publishedUntil=2026-01-02T00:00:00Z                  | maf-a maf-b
            publishedBefore=9999-12-31T23:59:59.9999999Z         | maf-a maf-b maf-e
            publishedFrom=2026-01-02T00:00:00Z&publishedUntil=2026-01-02T00:00:00Z | maf-b
            updatedAfter=2026-01-05T00:00:00Z                    | maf-b maf-c maf-d maf-e
            updatedFrom=2026-01-05T00:00:00Z                     | maf-a maf-b maf-c maf-d maf-e
            updatedBefore=2026-01-06T00:00:00Z                   | maf-a
            updatedUntil=2026-01-06T00:00:00Z                    | maf-a maf-b
            externalId=maf-b&publishedAfter=2026-01-01T00:00:00Z&sort=-publishedAt | maf-b
            tag=maf-ferries&access=metered&flags=exclusive&type.not=article&section=maf-top&author=maf-nell&updatedAfter=2026-01-01T00:00:00Z | maf-b
            tag=maf-ferries&access=metered&flags=breaking        | ''
            status=draft&publishedBefore=2100-01-01T00:00:00Z    | maf-e
            """)
    void filtersWorkingCopiesLikeThePublicList(String filter, String slugs) {
        var ids = String.join(",", writeFiltered());
        List<String> listed = list("?ids=" + ids + "&count=exact&" + filter).then().statusCode(200).extract().path("data.slug");
        assertThat(listed).containsExactlyInAnyOrder(slugs.isEmpty() ? new String[0] : slugs.split(" "));
        list("?ids=" + ids + "&count=exact&" + filter).then().body("page.total", equalTo(listed.size()));
    }

    @Test
    void excludesWorkingCopiesById() {
        var ids = writeFiltered();
        list("?ids=" + String.join(",", ids) + "&ids.not=" + ids.get(0) + "," + ids.get(3) + "&sort=publishedAt").then()
                .body("data.id", containsInAnyOrder(ids.get(1), ids.get(2), ids.get(4)));
        var section = id("section", "path", "maf-side");
        list("?ids=" + String.join(",", ids) + "&section=" + section.toUpperCase(Locale.ROOT)).then()
                .body("data.slug", contains("maf-c"));
        list("?ids=" + String.join(",", ids) + "&tag.all=" + id("tag", "slug", "maf-port") + "&author="
                + id("author", "slug", "maf-ines").toUpperCase(Locale.ROOT)).then().body("data.slug", contains("maf-c"));
    }

    /** The drafts d and e have no section, tag or author; d has no time of publication. */
    private List<String> writeFiltered() {
        if (sql.rows("SELECT 1 FROM editorial.article WHERE slug = 'maf-a'").isEmpty()) {
            newsroom.write(line("kind", "section", "path", "maf-top/maf-low", "name", "Low"),
                    line("kind", "section", "path", "maf-side", "name", "Side"),
                    line("kind", "tag", "slug", "maf-ferries", "name", "Ferries", "formerSlugs", List.of("maf-boats")),
                    article("maf-a", DAY, "updatedAt", "2026-01-05T00:00:00Z", "section", "maf-top", "tags",
                            List.of(Map.of("slug", "maf-ferries"), Map.of("slug", "maf-port")), "flags", List.of("breaking")),
                    article("maf-b", "2026-01-02T00:00:00Z", "updatedAt", "2026-01-06T00:00:00Z", "type", "opinion", "section",
                            "maf-top/maf-low", "tags", List.of(Map.of("slug", "maf-ferries")), "authors",
                            List.of(Map.of("slug", "maf-nell", "name", "Nell")), "flags", List.of("exclusive"), "access",
                            "metered"),
                    article("maf-c", null, "status", "draft", "type", "analysis", "section", "maf-side", "sections",
                            List.of("maf-top/maf-low"), "tags", List.of(Map.of("slug", "maf-port")), "authors",
                            List.of(Map.of("slug", "maf-ines", "name", "Ines")), "access", "subscribers"),
                    article("maf-d", null, "status", "draft"), article("maf-e", "2026-03-01T00:00:00Z", "status", "draft"));
        }
        return sql.rows("SELECT id FROM editorial.article WHERE slug LIKE 'maf-%' ORDER BY slug");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            descendants=false                     | descendants    | requires section                          |
            type=opinion&type.not=opinion         | type.not       | excludes each value of type               |
            tag.all=Not%20a%20slug                | tag.all        | or a former slug                          |
            flags=Breaking                        | flags          | must be lower-case letters                |
            author=No%20slug                      | author         | must be lower-case letters                |
            section=a/                            | section        | must be the path of one section           |
            access=members                        | access         | must be one of free, metered, subscribers |
            publishedAfter=yesterday              | publishedAfter | must be a date and time                   |
            tagall=a                              | tagall         |                                           | tag.all
            publishedafter=2026-01-01T00:00:00Z   | publishedafter |                                           | publishedAfter
            type.mot=opinion                      | type.mot       |                                           | type.not
            flag=breaking                         | flag           |                                           | flags
            """)
    void rejectsFiltersLikeThePublicList(String query, String parameter, String reason, String nearest) {
        var problem = list("?" + query).then().statusCode(400).body("errors[0].name", equalTo(parameter))
                .body("errors[0].nearest", equalTo(nearest));
        if (reason != null) {
            problem.body("errors[0].reason", containsString(reason));
        }
        var inPublic = given().urlEncodingEnabled(false).get("/api/v1/articles?" + query);
        assertThat(inPublic.<Object>path("errors")).isEqualTo(problem.extract().<Object>path("errors"));
    }

    @Test
    void namesTheNearestOrder() {
        list("?sort=-publishedat").then().statusCode(400).body("errors[0].name", equalTo("sort")).body("errors[0].nearest",
                equalTo("-publishedAt"));
        list("?sort=headline").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "publishedAt", "-publishedAt", "updatedAt", "-updatedAt", "savedAt", "-savedAt" })
    void pagesThroughEqualTimesInEachOrder(String sort) {
        writeOrdered();
        var column = Map.of("publishedAt", "coalesce(published_at, 'infinity')", "updatedAt", "content_updated_at", "savedAt",
                "saved_at").get(sort.replace("-", ""));
        var direction = sort.startsWith("-") ? " DESC" : "";
        var all = sql.rows(
                "SELECT id FROM editorial.article WHERE slug LIKE 'mao-%' ORDER BY " + column + direction + ", id" + direction);
        assertThat(all).hasSize(12);
        var path = "?limit=5&sort=" + sort + "&publishedBefore=2026-01-04T00:00:00Z&updatedAfter=2025-01-01T00:00:00Z&tag=mao";
        assertThat(Desk.walk(ARTICLES + path)).isEqualTo(all.stream()
                .filter(id -> !sql.value("SELECT published_at FROM editorial.article WHERE id::text = ?", id).equals("null"))
                .toList());
        assertThat(Desk.walk(ARTICLES + "?limit=5&sort=" + sort + "&tag=mao")).isEqualTo(all);
    }

    /** Three articles of each of three days, all updated at the same time, and three drafts. */
    private void writeOrdered() {
        if (!sql.rows("SELECT 1 FROM editorial.article WHERE slug = 'mao-0'").isEmpty()) {
            return;
        }
        newsroom.write(IntStream.range(0, 12)
                .mapToObj(i -> article("mao-" + i, i < 9 ? "2026-01-0" + (1 + i % 3) + "T00:00:00Z" : null,
                        "status", i < 9 ? "published" : "draft", "updatedAt", "2026-02-01T00:00:00Z", "tags",
                        List.of(Map.of("slug", "mao"))))
                .toList());
    }

    @Test
    void rolesLimitWhatAKeyMayDo() {
        var own = desk.request("ma-author", "author").contentType("application/json")
                .body(line("language", "en", "headline", "Ma own")).post(ARTICLES).then().statusCode(201)
                .body("createdBy", equalTo("ma-author")).extract().response();
        patchAs("ma-author", "author", own.path("id"), own.header("ETag"), 200);
        var other = Desk.draft("Ma of others");
        patchAs("ma-author", "author", other.id(), other.tag(), 403);
        patchAs("ma-viewer", "viewer", other.id(), other.tag(), 403);
        patchAs("ma-editor", "editor", other.id(), other.tag(), 200);
        desk.request("ma-viewer", "viewer").get(ARTICLES + "/" + other.id()).then().statusCode(200);
        desk.request("ma-viewer", "viewer").contentType("application/json").body("{}").post(ARTICLES).then().statusCode(403);
        given().get(ARTICLES).then().statusCode(401);
        newsroom.write(article("ma-authors-public", DAY));
        var published = bySlug("ma-authors-public");
        patchAs("ma-author", "author", published.id(), published.tag(), 403);
    }

    private void patchAs(String name, String role, String id, String tag, int status) {
        desk.request(name, role).header("If-Match", tag).contentType("application/merge-patch+json").body(Map.of("kicker", role))
                .patch(ARTICLES + "/" + id).then().statusCode(status);
    }

    @Test
    void takesAFixedNumberOfStatements() {
        var article = full("ma-statements");
        article.put("externalId", null);
        assertThat(StatementLog.during(() -> Desk.create(article).then().statusCode(201))).hasSizeLessThanOrEqualTo(30);
        var copy = bySlug("ma-statements");
        assertThat(StatementLog.during(() -> Desk.get(copy.id()))).hasSizeLessThanOrEqualTo(11);
        assertThat(StatementLog.during(() -> copy.patch(Map.of("kicker", "x")).then().statusCode(200)))
                .hasSizeLessThanOrEqualTo(23);
        assertThat(StatementLog.during(() -> list("?limit=50"))).hasSizeLessThanOrEqualTo(5);
        writeFiltered();
        var one = StatementLog
                .during(() -> list("?section=maf-top,maf-none&section.not=ma-culture&tag=maf-boats&author=maf-nell").then()
                        .body("data.slug", contains("maf-b")));
        var several = StatementLog.during(() -> list("?section=maf-top,maf-side,ma-city,maf-none&section.not=ma-culture,ma-city"
                + "&tag=maf-boats,maf-port&tag.all=maf-ferries&tag.not=maf-port,ma-strike&author=maf-nell,maf-ines"
                + "&flags=exclusive&access=metered,free&type.not=live&publishedAfter=2020-01-01T00:00:00Z"
                + "&updatedAfter=2020-01-01T00:00:00Z&sort=-publishedAt").then().body("data.slug", contains("maf-b")));
        assertThat(several).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({ "saved_at, publication_order", "saved_at, content_updated_at", "publication_order, saved_at",
            "publication_order, content_updated_at", "content_updated_at, saved_at", "content_updated_at, publication_order" })
    void comparesAnotherTimeInTheIndexOfTheOrder(String order, String bound) throws SQLException {
        try (var connection = Sql.connectionOfOwner(); var statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off; SET enable_sort = off; SET enable_bitmapscan = off");
            var plan = statement.executeQuery("EXPLAIN SELECT * FROM editorial.article WHERE " + bound
                    + " < '2026-01-01' ORDER BY " + order + " DESC, id DESC LIMIT 21");
            var lines = new StringBuilder();
            while (plan.next()) {
                lines.append(plan.getString(1)).append('\n');
            }
            assertThat(lines.toString()).contains("Index Cond: (" + bound + " <").doesNotContain("Filter:");
        }
    }

    @Test
    void unknownArticleIsNotFound() {
        var unknown = new Desk.Copy("00000000-0000-7000-8000-000000000000", "\"0\"");
        Desk.get(unknown.id()).then().statusCode(404).body("detail", containsString(unknown.id()));
        unknown.patch(Map.of()).then().statusCode(404);
    }

    private Desk.Copy bySlug(String slug) {
        return new Desk.Copy(id("article", "slug", slug), null).reread();
    }

    private static Response list(String query) {
        return Desk.request().urlEncodingEnabled(false).get(ARTICLES + query);
    }

    private String id(String table, String column, String value) {
        return sql.value("SELECT id FROM editorial." + table + " WHERE " + column + " = ?", value);
    }
}
