package dev.dateline.delivery.article.v1;

import static dev.dateline.fixture.Newsroom.article;
import static dev.dateline.fixture.Newsroom.line;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import dev.dateline.fixture.DeliveryStatements;
import dev.dateline.fixture.Desk;
import dev.dateline.fixture.ListWalk;
import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class ArticleSearchTest {

    /** A ligature of eighteen letters. */
    private static final String SALAM = "\uFDFA";

    private static final String LIST = "/api/v1/articles";

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
        newsroom.write(
                article("as-pilots", "2026-01-01T08:00:00Z", "section", "as-search", "headline", "Harbour pilots vote",
                        "summary", "The pilots of the estuary want shorter watches.", "body",
                        "<p>Every <em>pilot</em> has a vote &amp; a voice.</p><p>The count is on Monday.</p>",
                        "dateline", "Skerrow", "tags", List.of(Map.of("slug", "as-labour", "name", "Labour"))),
                article("as-dredging", "2026-01-02T08:00:00Z", "section", "as-search/deep", "headline", "Dredging resumes",
                        "body", "<p>Silt closed the fairway. A harbour pilot had <b>warn</b>ed of it in the gift shop.</p>"),
                article("as-haeuser", "2026-01-03T08:00:00Z", "section", "as-search", "language", "de-AT", "headline",
                        "Alte Häuser am Hafen", "body", "<p>Die Speicher stehen voll Gift, vote niemand dagegen.</p>"),
                article("as-draft", "2026-01-04T08:00:00Z", "section", "as-search", "status", "draft", "headline",
                        "Secret pilots"),
                article("as-withdrawn", "2026-01-04T08:00:00Z", "section", "as-search", "headline", "Withdrawn pilots"));
        newsroom.write(article("as-withdrawn", "2026-01-04T08:00:00Z", "section", "as-search", "headline",
                "Withdrawn pilots", "status", "unpublished"));
        written = true;
    }

    private static ValidatableResponse search(String query) {
        return given().urlEncodingEnabled(false).get(LIST + "?section=as-search&" + query).then();
    }

    private static List<String> found(String query) {
        return search(query).statusCode(200).extract().jsonPath().getList("data.slug");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "q=pilot                                        | as-dredging as-pilots",
            "q=PILOTS                                       | as-dredging as-pilots",
            "q=piloting%20votes                             | as-pilots",
            "q=haus                                         | as-haeuser",
            "q=H%C3%A4user%20speichern                      | as-haeuser",
            "q=gifted                                       | as-dredging",
            "q=gift                                         | as-haeuser as-dredging",
            "q=gift&language=de-AT                          | as-haeuser",
            "q=gift&language=en                             | as-dredging",
            "q=gift&language=fr                             | ''",
            "q=gift%20-fairway                              | as-haeuser",
            "q=the%20fairway                                | as-dredging",
            "q=%22harbour%20pilots%22                       | as-pilots",
            "q=%22pilot%20harbour%22                        | ''",
            "q=%22silt%20closed%20the%20fairway%22          | as-dredging",
            "q=pilot%20-silt                                | as-pilots",
            "q=silt%20or%20monday                           | as-dredging as-pilots",
            "q=skerrow                                      | as-pilots",
            "q=vote%20voice                                 | as-pilots",
            "q=em                                           | ''",
            "q=amp                                          | ''",
            "q=labour                                       | as-pilots",
            "q=pilot&tag=as-labour                          | as-pilots",
            "q=pilot&descendants=false                      | as-pilots",
            "q=pilot&publishedAfter=2026-01-01T12:00:00Z    | as-dredging",
            "q=pilot&sort=publishedAt                       | as-pilots as-dredging",
            "q=pilot&sort=headline                          | as-dredging as-pilots",
            "q=pilot&sort=-headline                         | as-pilots as-dredging",
            "q=pilot&sort=-updatedAt&limit=1                | as-dredging",
            "q=pilot&page=2&limit=1                         | as-pilots",
            "q=pilot&sort=-relevance                        | as-pilots as-dredging",
            "q=pilot&sort=-relevance&page=2&limit=1         | as-dredging",
            "q=pilot&sort=-relevance&tag=as-labour          | as-pilots",
            "q=withdrawn                                    | ''",
            "q=secret                                       | ''",
    })
    void findsByWordsInTheLanguageOfTheArticle(String query, String slugs) {
        assertThat(found(query)).isEqualTo(slugs.isEmpty() ? List.of() : List.of(slugs.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "🚀", "🚀🌙", "\"🚀 🌙\"", "½", "1½", "Ⅳ", "iv", "x²", "x2", "€", "quay", "quay³", "lift-off 🚀",
            "quay 🚒 €",
            "\"moon after 1½\"" })
    void findsSymbolsAsWritten(String query) {
        newsroom.write(article("as-symbols", "2026-01-05T08:00:00Z", "section", "as-symbols", "headline",
                "Lift-off 🚀🌙 to the moon 🚀 after 1½ hours", "summary", "Henry Ⅳ pays 5€ for x² at the quay³."));
        given().get(LIST + "?section=as-symbols&q={query}", query).then().statusCode(200).body("data", hasSize(1));
    }

    @Test
    void aWithdrawnArticleIsNotFoundButOnceWas() {
        newsroom.write(article("as-again", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Quintessence"));
        assertThat(found("q=quintessence")).containsExactly("as-again");
        newsroom.write(article("as-again", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Quintessence",
                "status", "unpublished"));
        assertThat(found("q=quintessence")).isEmpty();
    }

    @Test
    void aRepublishedArticleIsFoundByItsNewWordsOnly() {
        newsroom.write(article("as-edited", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Palimpsest"));
        newsroom.write(article("as-edited", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Manuscript",
                "language", "de"));
        assertThat(found("q=palimpsest")).isEmpty();
        assertThat(found("q=manuscript&language=de")).containsExactly("as-edited");
        newsroom.write(article("as-edited", "2026-01-05T08:00:00Z", "section", "as-search", "status", "unpublished"));
    }

    @Test
    void wordsInPlainTextAreNotTakenForTags() {
        newsroom.write(article("as-angle", "2026-01-05T08:00:00Z", "section", "as-search", "headline",
                "Angles: <trigonometry> explained"));
        search("q=trigonometry&highlight=true").statusCode(200).body("data.slug", contains("as-angle"))
                .body("data[0].highlight.headline", equalTo("Angles: &lt;<mark>trigonometry</mark>&gt; explained"));
    }

    @Test
    void theLengthAndTheFacetsAreThoseOfTheMatches() {
        for (var sort : List.of("-publishedAt", "-relevance")) {
            search("q=pilot&limit=1&count=exact&facets=section,tag,type,language,author&sort=" + sort).statusCode(200)
                    .body("page.total", equalTo(2)).body("facets.section.value", contains("as-search", "as-search/deep"))
                    .body("facets.tag.value", contains("as-labour")).body("facets.type.count", contains(2))
                    .body("facets.language.value", contains("en"));
            search("q=pilot&limit=1&count=estimate&sort=" + sort).statusCode(200)
                    .body("page.totalIs", equalTo(sort.equals("-relevance") ? "exact" : "estimate"));
        }
    }

    /** One more than the number of articles whose values are counted. */
    @Test
    void facetsOfALongListCountSomeOfItsArticles() {
        sql.rows("""
                INSERT INTO delivery.article (id, type, language, slug, headline, published_at, first_published_at, updated_at,
                    version, changed_at)
                SELECT gen_random_uuid(), 'ARTICLE', 'eo', 'as-long-' || i, 'Long', now(), now(), now(), 1, now()
                FROM generate_series(1, 1001) i RETURNING id""");
        sql.rows("INSERT INTO delivery.article_filing SELECT l.*, '' FROM delivery.article_links l WHERE 'eo' = ANY(l.traits)"
                + " RETURNING article_id");
        try {
            var list = LIST + "?language=eo&limit=1&fields=slug&count=exact&facets=type,language,section,tag,author";
            given().get(list).then().body("page.total", equalTo(1001)).body("page.totalIs", equalTo("exact"))
                    .body("facets.type.count", contains(1000)).body("facets.language.value", contains("eo"))
                    .body("facets.countsAre", equalTo("atLeast"));
            sql.rows("DELETE FROM delivery.article WHERE slug = 'as-long-1' RETURNING id");
            given().get(list).then().body("page.total", equalTo(1000)).body("facets.type.count", contains(1000))
                    .body("facets.countsAre", equalTo("exact"));
        } finally {
            sql.rows("DELETE FROM delivery.article WHERE slug LIKE 'as-long-%' RETURNING id");
        }
    }

    /** As many as are looked through for a page have both words, only the next one has them in sequence. */
    @Test
    void aQuotationIsLookedForInALimitedNumberOfArticles() {
        sql.rows("""
                INSERT INTO delivery.article (id, type, language, slug, headline, published_at, first_published_at, updated_at,
                    version, changed_at)
                SELECT gen_random_uuid(), 'ARTICLE', 'vo', 'as-quoted-' || i, 'Long', t, t, t, 1, t
                FROM (SELECT i, now() - i * interval '1 minute' AS t FROM generate_series(1, 1001) i) a RETURNING id""");
        sql.rows("""
                INSERT INTO delivery.article_filing
                SELECT l.*, CASE a.slug WHEN 'as-quoted-1001' THEN 'gyro:1 quay:2 @vo' ELSE 'gyro:1 quay:3 wharf:9 @vo' END::tsvector
                FROM delivery.article_links l JOIN delivery.article a ON a.id = l.article_id
                WHERE a.slug LIKE 'as-quoted-%' RETURNING article_id""");
        try {
            given().get(LIST + "?language=vo&q=quay&count=exact&fields=slug").then().body("page.total", equalTo(1000))
                    .body("page.totalIs", equalTo("atLeast"));
            for (var q : List.of("%22gyro%20quay%22", "gyro%20-wharf")) {
                var list = LIST + "?language=vo&fields=slug&q=" + q;
                var page = given().urlEncodingEnabled(false).get(list + "&count=exact").then().statusCode(200)
                        .body("data", hasSize(0)).body("page.totalIs", equalTo("atLeast")).extract();
                given().urlEncodingEnabled(false).get(list + "&cursor=" + page.path("page.next")).then()
                        .body("data.slug", contains("as-quoted-1001")).body("page.next", nullValue());
                given().urlEncodingEnabled(false).get(list + "&sort=-relevance&count=exact").then().body("data", hasSize(0))
                        .body("page.totalIs", equalTo("atLeast")).body("page.next", nullValue());
                sql.rows("DELETE FROM delivery.article WHERE slug = 'as-quoted-1' RETURNING id");
                given().urlEncodingEnabled(false).get(list + "&sort=-relevance&count=exact").then()
                        .body("data.slug", contains("as-quoted-1001")).body("page.total", equalTo(1))
                        .body("page.totalIs", equalTo("exact"));
                sql.rows("""
                        INSERT INTO delivery.article (id, type, language, slug, headline, published_at, first_published_at,
                            updated_at, version, changed_at)
                        VALUES (gen_random_uuid(), 'ARTICLE', 'vo', 'as-quoted-1', 'Long', now(), now(), now(), 1, now())
                        RETURNING id""");
                sql.rows("""
                        INSERT INTO delivery.article_filing
                        SELECT l.*, 'gyro:1 quay:3 wharf:9 @vo'
                        FROM delivery.article_links l JOIN delivery.article a ON a.id = l.article_id
                        WHERE a.slug = 'as-quoted-1' RETURNING article_id""");
            }
        } finally {
            sql.rows("DELETE FROM delivery.article WHERE slug LIKE 'as-quoted-%' RETURNING id");
        }
    }

    /** As many as are ranked, and some more. */
    @Test
    void totalOfRankedListIsThatOfItsPages() {
        sql.rows("""
                INSERT INTO delivery.article (id, type, language, slug, headline, published_at, first_published_at, updated_at,
                    version, changed_at)
                SELECT gen_random_uuid(), 'ARTICLE', 'en', 'as-many-' || i, 'Gyroscope', now(), now(), now(), 1, now()
                FROM generate_series(1, 505) i RETURNING id""");
        sql.rows("""
                INSERT INTO delivery.article_filing SELECT l.*, 'en~gyroscop:1A' FROM delivery.article_links l
                WHERE article_id IN (SELECT id FROM delivery.article WHERE slug LIKE 'as-many-%') RETURNING article_id""");
        try {
            var ranked = LIST + "?q=gyroscopes&limit=100&fields=slug&sort=-relevance";
            for (var count : List.of("exact", "estimate")) {
                given().get(ranked + "&facets=type&count=" + count).then().body("page.total", equalTo(500))
                        .body("page.totalIs", equalTo("atLeast")).body("facets.type.count", contains(500));
                given().get(ranked + "&page=5&count=" + count).then().body("data", hasSize(100))
                        .body("page.total", equalTo(500)).body("page.totalIs", equalTo("atLeast"))
                        .body("page.next", nullValue());
            }
            given().get(ranked).then().body("page.total", nullValue()).body("page.totalIs", nullValue());
            sql.rows("""
                    DELETE FROM delivery.article WHERE slug IN ('as-many-1', 'as-many-2', 'as-many-3', 'as-many-4', 'as-many-5')
                    RETURNING id""");
            given().get(ranked + "&facets=type&count=exact").then().body("page.total", equalTo(500))
                    .body("page.totalIs", equalTo("exact")).body("facets.type.count", contains(500));
            sql.rows("DELETE FROM delivery.article WHERE slug = 'as-many-6' RETURNING id");
            given().get(ranked + "&page=5&count=estimate").then().body("data", hasSize(99)).body("page.total", equalTo(499))
                    .body("page.totalIs", equalTo("exact"));
            given().get(LIST + "?q=gyroscopes&limit=1&fields=slug&count=exact").then().body("page.total", equalTo(499))
                    .body("page.totalIs", equalTo("exact"));
        } finally {
            sql.rows("DELETE FROM delivery.article WHERE slug LIKE 'as-many-%' RETURNING id");
        }
    }

    @ParameterizedTest
    @CsvSource({ "3,-relevance", "1,-relevance", "40,-relevance", "7,-publishedAt", "7,headline" })
    void aWalkToTheEndAndBackMeetsEachArticleOnce(int limit, String sort) {
        newsroom.write(IntStream.range(0, 40).mapToObj(i -> article("as-walk-" + i, "2026-02-01T08:00:00Z", "section",
                "as-walk", "body", "<p>" + "A lighthouse. ".repeat(1 + i % 7) + "</p>")).toList());
        var found = ListWalk.forthAndBack(LIST + "?section=as-walk&fields=slug&q=lighthouses&sort=" + sort, "slug", limit);
        assertThat(found).hasSize(40).doesNotHaveDuplicates();
        if (sort.equals("-relevance")) {
            assertThat(found.subList(0, 5)).allMatch(slug -> Integer.parseInt(slug.substring(8)) % 7 == 6);
        }
    }

    @Test
    void aCursorIsGoodForItsOwnWordsOnly() {
        for (var sort : List.of("-publishedAt", "-relevance")) {
            String cursor = search("q=pilot&limit=1&sort=" + sort).extract().path("page.next");
            assertThat(found("q=pilot&limit=5&highlight=true&sort=" + sort + "&cursor=" + cursor)).hasSize(1);
            for (var other : List.of("q=pilots&sort=" + sort, "sort=-publishedAt", "q=pilot&sort=updatedAt")) {
                search(other + "&cursor=" + cursor).statusCode(400)
                        .body("type", equalTo("urn:dateline:problem:invalid-cursor"));
            }
        }
    }

    @Test
    void showsWhereTheWordsAre() {
        search("q=pilot%20vote&highlight=true").statusCode(200).body("data", hasSize(1))
                .body("data[0].highlight.headline", equalTo("Harbour <mark>pilots</mark> <mark>vote</mark>"))
                .body("data[0].highlight.summary", equalTo("The <mark>pilots</mark> of the estuary want shorter watches."))
                .body("data[0].highlight.body[0]",
                        containsString("Every <mark>pilot</mark> has a <mark>vote</mark> &amp; a voice."));
        var nowhere = search("q=skerrow&highlight=true").extract().jsonPath().getMap("data[0].highlight");
        assertThat(nowhere).containsEntry("headline", "Harbour pilots vote").containsEntry("body", List.of());
        search("q=warning%20gifts%20-tower&highlight=true&fields=highlight.body").statusCode(200)
                .body("data[0]", equalTo(Map.of("highlight", Map.of("body", List.of("Silt closed the fairway. A harbour"
                        + " pilot had <mark>warned</mark> of it in the <mark>gift</mark> shop.")))));
        assertThat(search("q=pilot").extract().jsonPath().getMap("data[0]")).doesNotContainKey("highlight");
        assertThat(search("q=pilot&highlight=true&fields=slug").extract().jsonPath().getMap("data[0]"))
                .containsOnlyKeys("slug");
    }

    @Test
    void highlightsOfHeadlineKickerAndSummaryAreAlwaysComplete() {
        newsroom.write(article("as-complete", "2026-01-05T08:00:00Z", "section", "as-search", "headline",
                "Rope & sail:  <two> makers", "kicker", "Trade > craft", "summary", "One line.\nAnother \"line\".", "body",
                "<p>The zeugma is in the body.</p>"),
                article("as-kicker", "2026-01-04T08:00:00Z", "section", "as-search", "kicker", "A zeugma", "summary", null));
        search("q=zeugma&highlight=true").statusCode(200)
                .body("data[0].highlight.headline", equalTo("Rope &amp; sail:  &lt;two&gt; makers"))
                .body("data[0].highlight.kicker", equalTo("Trade &gt; craft"))
                .body("data[0].highlight.summary", equalTo("One line.\nAnother &quot;line&quot;."))
                .body("data[0].highlight.body", contains("The <mark>zeugma</mark> is in the body."))
                .body("data[1].highlight.headline", equalTo("About as-kicker"))
                .body("data[1].highlight.kicker", equalTo("A <mark>zeugma</mark>"))
                .body("data[1].highlight.summary", nullValue());
    }

    @Test
    void atMostThreeFragmentsAreShown() {
        newsroom.write(article("as-long", "2026-01-05T08:00:00Z", "section", "as-search", "body",
                ("<p>The zeppelin rose.</p><p>" + "Nothing else went on all day. ".repeat(30) + "</p>").repeat(6)));
        var body = search("q=zeppelin&highlight=true").extract().jsonPath().getList("data[0].highlight.body", String.class);
        assertThat(body).hasSize(3).allMatch(fragment -> fragment.contains("<mark>zeppelin</mark>"));
    }

    @Test
    void noTextCanBringMarkupOfItsOwn() {
        newsroom.write(article("as-hostile", "2026-01-05T08:00:00Z", "section", "as-search",
                "headline", "<script>alert('krypton')</script> krypton \uE000<img src=x onerror=alert(1)>\uE001 &lt;b&gt;",
                "summary", "krypton\" onclick=\"x <mark>no</mark> \uE002\uE003script>",
                "body", "<p>krypton &lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;i&amp;gt; \uE000x\uE001 krypton</p>"));
        search("q=krypton&highlight=true").statusCode(200)
                .body("data[0].highlight.headline",
                        equalTo("&lt;script&gt;alert(&apos;<mark>krypton</mark>&apos;)&lt;/script&gt; "
                                + "<mark>krypton</mark> \uE000&lt;img src=x onerror=alert(1)&gt;\uE001 &amp;lt;b&amp;gt;"))
                .body("data[0].highlight.summary", equalTo("<mark>krypton</mark>&quot; onclick=&quot;x &lt;mark&gt;no"
                        + "&lt;/mark&gt; \uE002\uE003script&gt;"))
                .body("data[0].highlight.body[0]", equalTo("<mark>krypton</mark> &lt;script&gt;alert(1)&lt;/script&gt; "
                        + "&amp;lt;i&amp;gt; \uE000x\uE001 <mark>krypton</mark>"));
    }

    @Test
    void anEnormousBodyIsPublishedAndFoundByItsBeginning() {
        var words = IntStream.range(0, 150_000).mapToObj(i -> "nr" + i).collect(Collectors.joining(" "));
        // Each of these words needs more room in a vector than in the text, more than one can hold.
        var dense = IntStream.range(0, 120_000).mapToObj(i -> Character.toString(0x4E00 + i % 20_000)
                + Character.toString(0x4E00 + i / 20_000)).collect(Collectors.joining(" "));
        newsroom.write(
                article("as-enormous", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Encyclopaedia",
                        "body", "<p>" + words + "</p><p>" + "x".repeat(50_000) + "</p>"),
                article("as-dense", "2026-01-05T08:00:00Z", "section", "as-search", "headline", "Encyclopaedia too",
                        "body", "<p>" + dense + "</p>"));
        assertThat(found("q=encyclopaedia")).containsExactlyInAnyOrder("as-enormous", "as-dense");
        assertThat(found("q=nr12345")).containsExactly("as-enormous");
        assertThat(found("q=nr149000")).isEmpty();
        assertThat(search("q=encyclopaedia&fields=highlight").extract().jsonPath().getList("data.highlight")).hasSize(2)
                .doesNotContainNull();
        search("q=encyclopaedia&highlight=true&fields=highlight").statusCode(200).body("data", hasSize(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sort=-relevance              | sort      | requires q",
            "highlight=true               | highlight | requires q",
            "fields=slug,highlight        | fields    | requires q",
            "highlight=yes&q=a            | highlight | true or false",
            "q=                           | q         | empty",
            "q=%20                        | q         | empty",
            "q=a&q=b                      | q         | repeated",
            "q=-war                       | q         | exclusions",
            "q=-war%20-%22old%20tide%22   | q         | exclusions",
            "q=tide%20or%20-war           | q         | exclusions",
            "q=-war&count=exact           | q         | exclusions",
            "q=tide%00                    | q         | control characters",
    })
    void whatCannotBeSearchedIsRefusedByName(String query, String name, String reason) {
        search(query).statusCode(400).body("type", equalTo("urn:dateline:problem:invalid-parameter"))
                .body("errors[0].name", equalTo(name)).body("errors[0].reason", containsString(reason));
    }

    @Test
    void wordsMayBeTwoHundredCharactersLong() {
        search("q=" + "a".repeat(201)).statusCode(400).body("errors[0].name", equalTo("q"));
        assertThat(found("q=" + "a".repeat(200))).isEmpty();
        assertThat(found("q=" + encoded("語".repeat(200)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "?!", "\"\"", "- -", "'", "'; drop table article; --", ":*", "!!&|()", "\\", "\\\\'", "%", "$1", "?",
            ":q",
            "the", "the -war", "or or or", "<b>", "&amp;", "((((((((", "🙂", "\uFFFD", "\u202Eabc", "x:AB*", "'a' <-> 'b'",
            "x-\u0308", "o'\u0301", "y-\u094D", "\u0308_a", "\"a-\u3099\"", "-\"x-\u0308\" a", "x-\u0640", "x-\u3164", "\u3164" })
    void answersWhateverIsAsked(String words) {
        for (var sort : List.of("-publishedAt", "-relevance")) {
            search("q=" + encoded(words) + "&highlight=true&count=exact&facets=type&sort=" + sort).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/v1/articles", "/api/v1/suggest", "/api/v1/tags", "/api/v1/authors", "/manage/v1/articles",
            "/manage/v1/tags" })
    void answersForCharactersThatBecomeLonger(String path) {
        for (var words : List.of(SALAM.repeat(63), SALAM.repeat(200), "x-" + SALAM.repeat(198),
                "\"" + SALAM.repeat(100) + " a\"")) {
            Desk.request().queryParam("q", words).get(path).then().statusCode(200);
        }
    }

    @Test
    void namesOfTagsAndAuthorsAreExcludedToo() {
        newsroom.write(line("kind", "tag", "slug", "as-market", "name", "Marktzauber"),
                line("kind", "author", "slug", "as-gross", "name", "Jette Grauwald"),
                article("as-marked", "2026-03-01T10:00:00Z", "section", "as-search", "headline", "Zwiebelturm", "tags",
                        List.of(Map.of("slug", "as-market"))),
                article("as-unmarked", "2026-03-02T10:00:00Z", "section", "as-search", "headline", "Zwiebelturm", "authors",
                        List.of(Map.of("slug", "as-gross"))));

        assertThat(found("q=zwiebelturm%20marktzauber")).containsExactly("as-marked");
        assertThat(found("q=zwiebelturm%20-marktzauber")).containsExactly("as-unmarked");
        assertThat(found("q=zwiebelturm%20-" + encoded("\"Jette Grauwald\""))).containsExactly("as-marked");
        assertThat(found("q=zwiebelturm%20-marktzauber%20or%20zwiebelturm%20-grauwald")).containsExactly("as-unmarked",
                "as-marked");
        assertThat(found("q=zwiebelturm%20-marktzauber%20-grauwald")).isEmpty();
    }

    @Test
    void manyQuotesAreNoMoreThanQuotes() {
        assertThat(found("q=" + encoded("\"".repeat(200)))).isEmpty();
        assertThat(found("q=" + encoded("\"pilot ".repeat(28)) + "&highlight=true")).containsExactly("as-dredging", "as-pilots");
        assertThat(found("q=" + encoded("-\"a b\" ".repeat(25) + "pilot") + "&highlight=true")).hasSize(2);
    }

    @Test
    void ignoresWordsAfterTheTwelfth() {
        assertThat(found("q=" + encoded("pilot ".repeat(12) + "nosuchword"))).hasSize(2);
        assertThat(found("q=" + encoded("pilot ".repeat(11) + "nosuchword"))).isEmpty();
    }

    @Test
    void aSearchCostsAFixedNumberOfStatements() {
        var list = statements.during(() -> search("limit=1&fields=slug"));
        assertThat(statements.during(() -> search("q=pilot&limit=1&fields=slug"))).as("the words").isEqualTo(list + 1);
        assertThat(statements.during(() -> search("q=pilot&limit=100&fields=slug&sort=-relevance")))
                .as("and the newest matches, and similar words").isEqualTo(list + 4);
        assertThat(statements.during(() -> search("q=pilot&limit=100&fields=slug&sort=-relevance&count=exact")))
                .as("the matches are known").isEqualTo(list + 4);
        assertThat(statements.during(() -> search("q=pilot&limit=100&fields=slug&sort=-relevance&count=exact&facets=tag,type")))
                .as("and their values").isEqualTo(list + 5);
        assertThat(statements.during(() -> search("q=pilot&limit=50&fields=slug,highlight&highlight=true")))
                .as("the words and where they are").isEqualTo(list + 4);
        assertThat(statements.during(() -> search("q=pilot&fields=slug&highlight=true"))).isEqualTo(list + 3);
        assertThat(statements.during(() -> search("q=nowhere&fields=highlight&highlight=true"))).isEqualTo(list + 3);
        assertThat(statements.during(() -> search("q=%3F!&fields=slug"))).as("no list").isEqualTo(list - 1);
    }
}
