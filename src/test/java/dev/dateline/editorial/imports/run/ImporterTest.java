package dev.dateline.editorial.imports.run;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.editorial.imports.ContentReader;
import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.fixture.LoggedSql;
import dev.dateline.fixture.Sql;
import dev.dateline.fixture.StatementLog;

@QuarkusTest
class ImporterTest {

    private static final String PUBLIC = "'status':'published','publishedAt':'2026-02-03T04:05:06Z'";

    @Inject
    Imported imported;

    @Inject
    Importer importer;

    @Inject
    Sql sql;

    @Test
    void publishesAnArticleWithAllItsReferences() {
        var run = imported.lines(
                "{'kind':'section','path':'quay','name':'The quay'}",
                "{'kind':'media','externalId':'lamp-1','url':'/lamp.jpg','captions':[{'language':'en','text':'A lamp'}]}",
                "{'kind':'author','slug':'ada-pier','name':'Ada Pier','portrait':'lamp-1'}",
                "{'externalId':'full-1','headline':'Lamps over the quay','summary':'They are lit.',"
                        + "'body':'<p onclick=x()>Lit.<script>alert(1)</script></p>','section':'quay/night',"
                        + "'tags':[{'slug':'lamps-of-the-quay','kind':'series'}],'authors':[{'slug':'ada-pier'}],"
                        + "'media':[{'media':{'externalId':'lamp-1'},'caption':'The first lamp'},"
                        + "{'media':{'url':'https://pictures.example/tide.webm'}}],"
                        + "'formerSlugs':['lamps-1999']," + PUBLIC + "}");

        assertThat(run.rejections()).isEmpty();
        assertThat(run.counts()).isEqualTo("4 0 0 0");
        assertThat(sql.value("""
                SELECT a.slug, a.language, a.type, s.path, s.name, b.html, a.updated_at = a.published_at
                FROM delivery.article a JOIN delivery.section s ON s.id = a.section_id
                JOIN delivery.article_body b ON b.article_id = a.id WHERE a.headline = 'Lamps over the quay'"""))
                .isEqualTo("lamps-over-the-quay|en|ARTICLE|quay/night|Night|<p>Lit.</p>|t");
        assertThat(sql.value("SELECT name, kind FROM delivery.tag WHERE slug = 'lamps-of-the-quay'"))
                .isEqualTo("Lamps of the quay|SERIES");
        assertThat(sql.rows("""
                SELECT u.role, u.caption, m.url, m.type, m.mime_type FROM delivery.article_media u
                JOIN delivery.media m ON m.id = u.media_id JOIN delivery.article a ON a.id = u.article_id
                WHERE a.slug = 'lamps-over-the-quay' ORDER BY u.position"""))
                .containsExactly("LEAD|The first lamp|/lamp.jpg|IMAGE|image/jpeg",
                        "INLINE|null|https://pictures.example/tide.webm|VIDEO|video/webm");
        assertThat(sql.value("""
                SELECT w.name, p.url FROM delivery.author w JOIN delivery.media p ON p.id = w.portrait_id
                WHERE w.slug = 'ada-pier'""")).isEqualTo("Ada Pier|/lamp.jpg");
        assertThat(sql.value("""
                SELECT a.slug FROM delivery.former_address f JOIN delivery.article a ON a.id = f.target_id
                WHERE f.address = 'lamps-1999'""")).isEqualTo("lamps-over-the-quay");
    }

    @ParameterizedTest
    @ValueSource(strings = { "html", "markdown" })
    void rejectsABodyOfMoreThanTwoMillionCharacters(String format) {
        var run = imported.lines("{'externalId':'long-1','headline':'Long','bodyFormat':'" + format + "','body':'"
                + "x".repeat(2_000_001) + "'}", "{'externalId':'long-2','headline':'Short'}");

        assertThat(run.rejections()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(1);
            assertThat(finding.field()).isEqualTo("body");
            assertThat(finding.message()).isEqualTo("must have at most 2000000 characters");
        });
        assertThat(sql.rows("SELECT FROM editorial.article WHERE external_id = 'long-2'")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "null", textBlock = """
            {'externalId':null,'headline':'A'}                                        | externalId | null | must be given
            {'externalId':'v'}                                                        | headline   | null | must be given
            {'externalId':'v','headline':'\\u200b \\u3164\\u00a0'}                    | headline   | `\u200B \u3164\u00A0` | must not be blank
            {'externalId':'v','headline':'A','slug':'a\\u0001b'}                      | slug       | a\\u0001b | must not contain control characters or other characters that cannot be stored
            {'externalId':'v','headline':'A','tags':[{'slug':'b'},{'slug':'b'}]}      | tags[1]    | b    | is a duplicate
            {'externalId':'v','headline':'A','flags':['b','c','b']}                   | flags[2]   | b    | is a duplicate
            {'externalId':'v','headline':'A','sections':['b','b']}                    | sections[1]| b    | is a duplicate
            {'externalId':'v','headline':'A','authors':[{'slug':'b'},{'slug':'b'}]}   | authors[1] | b    | is a duplicate
            {'kind':'media','url':'/v.jpg','captions':[{'language':'en','text':'A'},{'language':'en','text':'B'}]} | captions[1].language | en | must differ from that of the other captions
            {'externalId':'v','headline':'A','firstPublishedAt':'2026-02-01T00:00:00Z','publishedAt':'2026-01-01T00:00:00Z'} | firstPublishedAt | 2026-02-01T00:00:00Z | must not be later than publishedAt, 2026-01-01T00:00:00Z
            """)
    void rejectsInvalidPropertiesWithTheirValues(String line, String field, String value, String message) {
        assertThat(imported.lines(line).findings()).extracting(Finding::field, Finding::value, Finding::message)
                .containsExactly(tuple(field, value, message));
    }

    @ParameterizedTest
    @ValueSource(strings = { "'kind':'section','path'", "'kind':'tag','slug'", "'externalId':'long-3','headline':'A','slug'",
            "'externalId':'long-3','headline':'A','section'" })
    void rejectsALongIdentifierOnce(String property) {
        assertThat(imported.lines("{" + property + ":'" + "A/".repeat(1_000) + "'}").findings()).singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("must have at most "));
    }

    @Test
    void storesTextOfControlCharactersAsNone() {
        imported.lines("{'externalId':'bell-1','headline':'Bell','kicker':'\\u0007'," + PUBLIC + "}");

        assertThat(sql.value("SELECT kicker IS NULL FROM delivery.article WHERE slug = 'bell'")).isEqualTo("t");
    }

    @Test
    void notesLinksToArticlesWithoutAnId() {
        var run = imported.lines("{'externalId':'links-1','headline':'A','body':'<a href=\\\"dateline:article/x\\\">B</a> "
                + "<a href=\\\"dateline:article/018f0000-0000-7000-8000-000000000000#c\\\">D</a>'}");

        assertThat(run.notes()).extracting(Finding::field, Finding::value).containsExactly(tuple("body", "dateline:article/x"));
    }

    @Test
    void changesNothingOnTheSecondImport() {
        var lines = new String[] {
                "{'kind':'section','path':'again','name':'Again'}",
                "{'kind':'tag','slug':'again-and-again'}",
                "{'kind':'author','slug':'ann-again'}",
                "{'kind':'media','externalId':'again','url':'/again.png'}",
                "{'externalId':'again-1','headline':'Once more','section':'again'," + PUBLIC + "}",
                "{'externalId':'again-2','headline':'Once more'}" };
        imported.lines(lines);
        var before = stored("again-1");

        assertThat(imported.lines(lines).counts()).isEqualTo("0 0 6 0");
        assertThat(stored("again-1")).isEqualTo(before);
    }

    private String stored(String externalId) {
        return sql.value("SELECT to_jsonb(a) FROM editorial.article a WHERE external_id = ?", externalId);
    }

    @Test
    void updatesChangedArticlesAndKeepsSlugAndTimeOfPublication() {
        imported.lines("{'externalId':'up-1','headline':'Tide comes in'," + PUBLIC + "}");
        var day = sql.value("SELECT published_at FROM delivery.article WHERE slug = 'tide-comes-in'");

        var run = imported.lines("{'externalId':'up-1','headline':'Tide goes out','status':'published'}");

        assertThat(run.counts()).isEqualTo("0 1 0 0");
        assertThat(sql.value("SELECT headline, version, published_at, updated_at > published_at FROM delivery.article "
                + "WHERE slug = 'tide-comes-in'")).isEqualTo("Tide goes out|2|" + day + "|t");
    }

    @Test
    void storesTheLastLineOfAnId() {
        var run = imported.lines("{'externalId':'two-1','headline':'First','slug':'two-one'," + PUBLIC + "}",
                "{'externalId':'two-1','headline':'Second','slug':'two-one','status':'draft'}");

        assertThat(run.counts()).isEqualTo("1 1 0 0");
        assertThat(sql.value("SELECT headline, status, version FROM editorial.article WHERE external_id = 'two-1'"))
                .isEqualTo("Second|DRAFT|2");
        assertThat(sql.rows("SELECT FROM delivery.article WHERE slug = 'two-one'")).isEmpty();
    }

    @Test
    void numbersSlugsOfTheSameHeadline() {
        imported.lines("{'externalId':'n-0','headline':'Fog, again','slug':'fog-again-3'}");
        imported.lines("{'externalId':'n-1','headline':'Fog again'}", "{'externalId':'n-2','headline':'Fog again!'}");
        imported.lines(IntStream.range(3, 140).mapToObj(i -> "{'externalId':'n-" + i + "','headline':'Fog again'}")
                .toArray(String[]::new));

        assertThat(sql.rows("SELECT slug FROM editorial.article WHERE external_id LIKE 'n-_' ORDER BY external_id"))
                .containsExactly("fog-again-3", "fog-again", "fog-again-2", "fog-again-4", "fog-again-5",
                        "fog-again-6", "fog-again-7", "fog-again-8", "fog-again-9", "fog-again-10");
        assertThat(sql.value("SELECT count(DISTINCT slug) FROM editorial.article WHERE external_id LIKE 'n-%'"))
                .isEqualTo("140");
    }

    @Test
    void derivesSlugsFromHeadlinesInAnyScript() {
        imported.lines("{'externalId':'cjk-1','headline':'港の灯り','language':'ja'}",
                "{'externalId':'cjk-2','headline':'ⵜⵉⴼⵉⵏⴰⵖ 2024','language':'zgh','type':'opinion'}");

        assertThat(sql.value("SELECT slug FROM editorial.article WHERE external_id = 'cjk-1'")).isEqualTo("gangno-dengri");
        assertThat(sql.value("SELECT slug FROM editorial.article WHERE external_id = 'cjk-2'"))
                .matches("opinion-[0-9a-f]{8}");
    }

    @Test
    void rejectsASlugOfAnotherArticle() {
        var run = imported.lines("{'externalId':'s-1','headline':'A','slug':'borne'}",
                "{'externalId':'s-2','headline':'B','slug':'borne'}");

        assertThat(run.rejections()).extracting(Finding::line, Finding::item, Finding::field, Finding::value, Finding::message)
                .containsExactly(tuple(2L, "s-2", "slug", "borne", "is taken by another article"));
        assertThat(imported.lines("{'externalId':'s-1','headline':'C','slug':'borne'}").counts()).isEqualTo("0 1 0 0");
    }

    @Test
    void reusesAReleasedSlug() {
        imported.lines("{'externalId':'g-1','headline':'A','slug':'given-up'}");

        var run = imported.lines("{'externalId':'g-1','headline':'A','slug':'given'}",
                "{'externalId':'g-2','headline':'B','slug':'given-up','formerSlugs':['given']}");

        assertThat(run.counts()).isEqualTo("1 1 0 0");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'headline':''                                          | headline
            'headline':'A','language':'english, please'            | language
            'headline':'A','slug':'Not A Slug'                     | slug
            'headline':'A','section':'a//b'                        | section
            'headline':'A','sections':['Bad']                      | sections[0]
            'headline':'A','section':'a','sections':['a']          | sections[0]
            'headline':'A','sections':['b','b']                    | sections[1]
            'headline':'A','tags':[{'slug':'ok'},{'slug':'No'}]    | tags[1].slug
            'headline':'A','tags':[{'name':'No slug'}]             | tags[0].slug
            'headline':'A','tags':[{'slug':'x'},{'slug':'x'}]      | tags[1]
            'headline':'A','authors':[{'slug':'x','name':' '}]     | authors[0].name
            'headline':'A','authors':[{'slug':''}]                 | authors[0].slug
            'headline':'A','media':[{'media':{'url':'ftp://x/y'}}] | media[0].media.url
            'headline':'A','media':[{'media':{'externalId':''}}]   | media[0].media.externalId
            'headline':'A','media':[{'caption':'no media'}]        | media[0].media.externalId
            'headline':'A','media':[{'media':{'url':'/a','captions':[{'text':'?'}]}}] | media[0].media.captions[0].language
            'headline':'A','media':[{'media':{'url':'/a','captions':[{'language':'de'},{'language':'DE'}]}}] | media[0].media.captions[1].language
            'headline':'A','media':[{'media':{'url':'/a'},'role':'lead'},{'media':{'url':'/b'},'role':'lead'}] | media
            'headline':'A','canonicalUrl':'javascript:alert(1)'    | canonicalUrl
            'headline':'A','corrections':[{'text':'When?'}]        | corrections[0].at
            'headline':'A','formerSlugs':['']                      | formerSlugs[0]
            'headline':'A','status':'scheduled'                    | publishedAt
            'headline':'A','externalId':' '                        | externalId
            """)
    void reportsTheInvalidPropertyAndStoresNothing(String properties, String field) {
        var counts = "SELECT (SELECT count(*) FROM editorial.article), (SELECT count(*) FROM editorial.tag), "
                + "(SELECT count(*) FROM editorial.author), (SELECT count(*) FROM editorial.media), "
                + "(SELECT count(*) FROM editorial.section)";
        var before = sql.value(counts);
        var given = properties.contains("externalId':' '") ? properties : "'externalId':'bad'," + properties;

        var run = imported.lines("{" + given + "}");

        assertThat(run.rejections()).hasSize(1);
        assertThat(run.rejections().get(0).field()).isEqualTo(field);
        assertThat(run.rejections().get(0).message()).isNotBlank();
        assertThat(sql.value(counts)).isEqualTo(before);
    }

    @Test
    void rejectsTooManyReferencesBeforeLookingThemUp() {
        var tags = "{'slug':'t'},".repeat(100_000);

        var statements = LoggedSql.during(() -> {
            var run = imported.lines("{'externalId':'many','headline':'A','tags':[" + tags + "{'slug':'t'}]}");
            assertThat(run.rejections().get(0).field()).isEqualTo("tags");
        });

        assertThat(statements).isNotEmpty().noneMatch(statement -> statement.contains("editorial.tag"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "-", textBlock = """
            'language':'english'                              | language      | english      | en
            'language':'xx-bogus'                             | language      | xx-bogus     | -
            'language':'xx-yy'                                | language      | xx-yy        | -
            'language':'en-UKK'                               | language      | en-UKK       | en
            'slug':'Not A Slug'                               | slug          | Not A Slug   | not-a-slug
            'section':'City Desk/Port'                        | section       | City Desk/Port | city-desk/port
            'tags':[{'slug':'Blue Sky'}]                      | tags[0].slug  | Blue Sky     | blue-sky
            """)
    void reportsTheValueAndSuggestsAValidOne(String property, String field, String value, String nearest) {
        var run = imported.lines("{'externalId':'quoted','headline':'A'," + property + "}");

        assertThat(run.rejections()).extracting(Finding::field, Finding::value, Finding::nearest)
                .containsExactly(tuple(field, value, nearest));
    }

    @Test
    void truncatesLongValuesInTheReport() {
        var run = imported.lines("{'externalId':'long','headline':'A','slug':'" + "x".repeat(5_000) + "'}");

        assertThat(run.rejections()).extracting(Finding::value).containsExactly("x".repeat(119) + "…");
    }

    @Test
    void reportsInLineOrder() {
        var run = imported.lines("{'externalId':'order-1','headline':'','section':'order-of-lines'}", "{",
                "{'externalId':'order-3','headline':'A','section':'order-of-lines'}",
                "{'externalId':'order-4','hedline':'B'}",
                "{'externalId':'order-5','headline':''}");

        assertThat(run.findings()).extracting(Finding::line).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void reportsResourcesCreatedByReferences() {
        imported.lines("{'kind':'section','path':'reported-city','name':'City'}");

        var run = imported.lines("{'externalId':'creates-1','headline':'A','section':'reported-citty/port',"
                + "'sections':['reported-city'],'tags':[{'slug':'creates-tag'}],'authors':[{'slug':'creates-author'}],"
                + "'media':[{'media':{'url':'/creates.jpg'}}]}");

        var created = run.report().createdResources();
        assertThat(created.articles().names()).containsExactly("creates-1");
        assertThat(created.sections()).isEqualTo(new CreatedResources.Created(2,
                List.of("reported-citty", "reported-citty/port")));
        assertThat(created.tags().names()).containsExactly("creates-tag");
        assertThat(created.authors().names()).containsExactly("creates-author");
        assertThat(created.media().names()).containsExactly("/creates.jpg");
        assertThat(run.notes()).extracting(Finding::code, Finding::field, Finding::value, Finding::message)
                .containsExactly(tuple(NoteCode.SECTION_CREATED, "section", "reported-citty/port",
                        "did not exist and was created"));
    }

    @Test
    void suggestsTheClosestSectionForAMisspeltPath() {
        imported.lines("{'kind':'section','path':'weather-desk','name':'Weather'}");

        var run = imported.lines("{'externalId':'misspelt-1','headline':'A','section':'wether-desk'}");

        assertThat(run.notes()).extracting(Finding::value, Finding::nearest)
                .containsExactly(tuple("wether-desk", "weather-desk"));
        assertThat(imported.lines("{'externalId':'misspelt-2','headline':'A','section':'wether-desk'}").notes()).isEmpty();
    }

    @Test
    void removesAndNotesControlCharactersInTexts() {
        var run = imported.lines("{'externalId':'ctl-1','headline':'Fog\\u0007 horn\\u0085s','summary':'One\\r\\ntwo\\ttabs',"
                + "'body':'<p>Half \\ud83d and \\uffff\\ufdd0 none\\u0000</p>','tags':[{'slug':'ctl','name':'C\\u0001'}]}");

        assertThat(run.rejections()).isEmpty();
        assertThat(run.notes()).extracting(Finding::code).containsOnly(NoteCode.CHARACTERS_REMOVED);
        assertThat(run.notes()).extracting(Finding::field).containsExactly("headline", "body", "tags[0].name");
        assertThat(run.notes().get(1).message()).startsWith("had 4 ");
        assertThat(sql.value("SELECT headline, summary, body FROM editorial.article WHERE external_id = 'ctl-1'"))
                .isEqualTo("Fog horns|One\ntwo\ttabs|<p>Half  and  none</p>");
        assertThat(sql.value("SELECT name FROM editorial.tag WHERE slug = 'ctl'")).isEqualTo("C");
    }

    @Test
    void notesPlainTextThatLooksLikeMarkup() {
        var run = imported.lines("{'externalId':'mk-1','headline':'Ferries <em>again</em>','kicker':'A &amp; B',"
                + "'summary':'1 < 2 & 3 > 2; R&D; <3','body':'<p>Fine &amp; well</p>'}");

        assertThat(run.notes()).extracting(Finding::code, Finding::field, Finding::value).containsExactly(
                tuple(NoteCode.MARKUP_IN_TEXT, "headline", "Ferries <em>again</em>"),
                tuple(NoteCode.MARKUP_IN_TEXT, "kicker", "A &amp; B"));
        assertThat(sql.value("SELECT headline FROM editorial.article WHERE external_id = 'mk-1'"))
                .isEqualTo("Ferries <em>again</em>");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            'externalId':'ctl\\u0000-2','headline':'A'                                              | externalId
            'externalId':'ctl-2','headline':'A','slug':'a\\u0001'                                   | slug
            'externalId':'ctl-2','headline':'A','canonicalUrl':'https://x.example/\\ufffe'          | canonicalUrl
            'externalId':'ctl-2','headline':'A','media':[{'media':{'externalId':'\\ud83d'}}]        | media[0].media.externalId
            'externalId':'ctl-2','headline':'A','formerSlugs':['ok','no\\u0007']                    | formerSlugs[1]
            """)
    void rejectsIdentifiersWithControlCharacters(String properties, String field) {
        var run = imported.lines("{" + properties + "}");

        assertThat(run.rejections()).extracting(Finding::field).containsExactly(field);
        assertThat(run.rejections().get(0).message()).contains("control characters");
    }

    @Test
    void reportsEachViolationOfAnEntry() {
        var run = imported.lines("{'externalId':'f-1','headline':'','tags':[{'slug':'No'}]}");

        assertThat(run.report().rejected()).isEqualTo(1);
        assertThat(run.rejections()).extracting(Finding::field).containsExactly("headline", "tags[0].slug");
    }

    @Test
    void reportsAllViolationsOfALineAtOnce() {
        imported.lines("{'externalId':'all-0','headline':'Owner','slug':'all-taken'}");

        var run = imported.lines("{'externalId':'all-1','headlin':'','kicker':7,'slug':'all-taken','language':'english',"
                + "'type':'essay','status':'published','publishedAt':'yesterday','width':3,'byline':'" + "x".repeat(501) + "',"
                + "'tags':[{'slug':'Blue Sky'},'b',{'slug':'ok','kind':'x'},{'slug':'ok'}],'sections':[5,'Bad Path','a','a'],"
                + "'authors':[{'slug':'ada','role':'boss'},{}],'formerSlugs':[''],"
                + "'media':[{'media':{'url':'ftp://x'}},{},{'media':{'url':'/a','captions':[null,{'language':'xx-bogus'}]}}],"
                + "'corrections':[{'at':'2026-01-01T00:00:00Z'}],'seo':{'title':5},'canonicalUrl':'x','translationGroup':' '}");

        assertThat(run.rejections()).extracting(Finding::field).doesNotHaveDuplicates().containsExactlyInAnyOrder("headlin",
                "kicker", "slug", "language", "type", "publishedAt", "width", "byline", "tags[0].slug", "tags[1]", "tags[2].kind",
                "tags[3]", "sections[0]", "sections[1]", "sections[3]", "authors[0].role", "authors[1].slug", "formerSlugs[0]",
                "media[0].media.url", "media[1].media.externalId", "media[2].media.captions[0]",
                "media[2].media.captions[1].language", "corrections[0].text", "seo.title", "canonicalUrl", "translationGroup",
                "headline");
        assertThat(run.rejections()).extracting(Finding::item).containsOnly("all-1");
        assertThat(run.counts()).isEqualTo("0 0 0 1");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            {'kind':'section','path':'Bad Path','name':7,'position':-1,'formerPaths':['']} | name position formerPaths[0] path
            {'kind':'tag','slug':'Bad','tagKind':'x','description':7,'formerSlugs':[7,'']} | tagKind description formerSlugs[0] formerSlugs[1] slug
            {'kind':'author','slug':'Bad','name':' ','bio':7}                              | bio slug name
            {'kind':'media','url':'ftp://x','width':'1','height':0,'captions':[{'language':'xx-bogus'},{'text':7}]} | width captions[1].text url height captions[0].language captions[1].language
            {'externalId':'all-2','externalId':'all-2','headline':7,'slug':'Bad'}          | externalId headline slug
            {'externalId':'all-2\\u0000','headline':'A','slug':'Bad'}                      | externalId slug
            """)
    void reportsAllViolationsOfAnyKindAtOnce(String line, String fields) {
        assertThat(imported.lines(line).rejections()).extracting(Finding::field)
                .containsExactlyInAnyOrder(fields.split(" "));
    }

    @Test
    void checksEverythingElseOfAnArticleWithTooManyReferences() {
        var run = imported.lines("{'externalId':'bounds-1','headline':'','body':'" + "x".repeat(2_000_001) + "','slug':'Bad',"
                + "'tags':[" + "{'slug':'No'},".repeat(200) + "{'slug':'No'}],'authors':[{'slug':'No'}]}");

        assertThat(run.rejections()).extracting(Finding::field).containsExactlyInAnyOrder("body", "tags", "headline", "slug",
                "authors[0].slug");
    }

    @Test
    void rejectsAnUnchangedArticleWithAnUnknownProperty() {
        imported.lines("{'externalId':'plus-1','headline':'A'}");

        assertThat(imported.lines("{'externalId':'plus-1','headline':'A','new':1}").counts()).isEqualTo("0 0 0 1");
    }

    @Test
    void createsNothingForAnArticleThatIsRejectedLate() {
        imported.lines("{'kind':'section','path':'" + "far/".repeat(19) + "end','formerPaths':['near-end']}");

        var run = imported.lines("{'externalId':'far-1','headline':'A','sections':['far-new','near-end/x'],"
                + "'tags':[{'slug':'far-tag'}]}", "{'externalId':'far-2','headline':'B'}");

        assertThat(run.rejections()).extracting(Finding::line, Finding::field, Finding::message)
                .containsExactly(tuple(1L, "sections[1]", "must have at most 20 levels"));
        assertThat(run.counts()).isEqualTo("1 0 0 1");
        assertThat(sql.rows("SELECT FROM editorial.section WHERE path = 'far-new'")).isEmpty();
        assertThat(sql.rows("SELECT FROM editorial.tag WHERE slug = 'far-tag'")).isEmpty();
    }

    @Test
    void storesOptionalTextsWithoutVisibleCharactersAsNull() {
        var lines = new String[] { "{'kind':'section','path':'empty-texts','description':''}",
                "{'kind':'tag','slug':'empty-texts','description':' '}", "{'kind':'author','slug':'empty-texts','bio':'\u200b'}",
                "{'kind':'media','externalId':'empty-texts','url':'/e.jpg','credit':'','rights':{'holder':'','terms':' '},"
                        + "'captions':[{'language':'en','text':'','altText':' ','credit':''}]}",
                "{'externalId':'empty-texts','headline':'Empty texts','kicker':'','summary':'\u2060','dateline':' ','byline':'',"
                        + "'body':'<p> </p><script>x</script>','source':'','rights':' ','seo':{'title':'','description':' '},"
                        + "'social':{'title':'','description':' '},'media':[{'media':{'externalId':'empty-texts'},'caption':'',"
                        + "'altText':' ','credit':''}]," + PUBLIC + "}" };

        assertThat(imported.lines(lines).counts()).isEqualTo("5 0 0 0");

        assertThat(sql.value("""
                SELECT num_nonnulls(a.kicker, a.summary, a.dateline, a.byline, a.body, a.source, a.rights, a.seo_title,
                  a.seo_description, a.social_title, a.social_description, u.caption, u.alt_text, u.credit, m.credit,
                  m.rights_holder, m.rights_terms, c.text, c.alt_text, c.credit, s.description, t.description, w.bio)
                FROM editorial.article a JOIN editorial.article_media u ON u.article_id = a.id
                JOIN editorial.media m ON m.id = u.media_id JOIN editorial.caption c ON c.media_id = m.id,
                editorial.section s, editorial.tag t, editorial.author w
                WHERE a.external_id = 'empty-texts' AND s.path = 'empty-texts' AND t.slug = 'empty-texts'
                AND w.slug = 'empty-texts'""")).isEqualTo("0");
        given().get("/api/v1/articles/by-slug/empty-texts").then().body("kicker", nullValue()).body("summary", nullValue())
                .body("body", nullValue()).body("wordCount", equalTo(0));
        assertThat(imported.lines(lines).counts()).isEqualTo("0 0 5 0");
    }

    @Test
    void keepsPropertiesThatAUsageOmitsFromAKnownItem() {
        imported.lines("{'kind':'media','externalId':'keep','url':'/keep.jpg','credit':'Ada Pier','captions':["
                + "{'language':'en','text':'Kept'},{'language':'de','text':'Alt'}]}");

        imported.lines("{'externalId':'k-1','headline':'Kept','media':[{'media':{'externalId':'keep',"
                + "'url':'/keep.jpg','captions':[{'language':'de','text':'Neu'}]}}]," + PUBLIC + "}");

        assertThat(sql.rows("""
                SELECT m.credit, c.language, c.text FROM editorial.media m
                JOIN editorial.caption c ON c.media_id = m.id WHERE m.external_id = 'keep' ORDER BY c.language"""))
                .containsExactly("Ada Pier|de|Neu", "Ada Pier|en|Kept");
    }

    @Test
    void derivesTheStatusFromTheCurrentTime() {
        var tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
        imported.lines(
                "{'externalId':'c-1','headline':'C','status':'published','publishedAt':'" + tomorrow + "'}",
                "{'externalId':'c-2','headline':'C','status':'published','embargoedUntil':'" + tomorrow + "'}",
                "{'externalId':'c-3','headline':'C','status':'scheduled','publishedAt':'2026-01-01T00:00:00Z'}",
                "{'externalId':'c-4','headline':'C','status':'published','expiresAt':'2026-01-01T00:00:00Z'}",
                "{'externalId':'c-5','headline':'C','status':'trashed','publishedAt':'2026-01-01T00:00:00Z'}",
                "{'externalId':'c-6','headline':'C'}");

        assertThat(sql.rows("""
                SELECT e.external_id, e.status, d.id IS NOT NULL FROM editorial.article e
                LEFT JOIN delivery.article d ON d.id = e.id WHERE e.external_id LIKE 'c-_' ORDER BY 1"""))
                .containsExactly("c-1|SCHEDULED|f", "c-2|SCHEDULED|f", "c-3|PUBLISHED|t", "c-4|UNPUBLISHED|f",
                        "c-5|TRASHED|f", "c-6|DRAFT|f");
    }

    @Test
    void lineWithoutStatusKeepsTheStatus() {
        imported.lines("{'externalId':'st-1','headline':'Stays public'," + PUBLIC + "}",
                "{'externalId':'st-2','headline':'Stays in review','status':'review'}",
                "{'externalId':'st-3','headline':'Stays in the trash','status':'trashed'}");

        var run = imported.lines("{'externalId':'st-1','headline':'Still public'}",
                "{'externalId':'st-2','headline':'Still in review'}", "{'externalId':'st-3','headline':'Still trash'}",
                "{'externalId':'st-4','headline':'A new one is a draft'}");

        assertThat(run.counts()).isEqualTo("1 3 0 0");
        assertThat(run.report().unpublished()).isZero();
        assertThat(sql.rows("""
                SELECT e.external_id, e.status, d.headline FROM editorial.article e
                LEFT JOIN delivery.article d ON d.id = e.id WHERE e.external_id LIKE 'st-_' ORDER BY 1"""))
                .containsExactly("st-1|PUBLISHED|Still public", "st-2|REVIEW|null", "st-3|TRASHED|null",
                        "st-4|DRAFT|null");
    }

    @Test
    void countsPublishedAndUnpublishedArticles() {
        var first = imported.lines("{'externalId':'vis-1','headline':'A'," + PUBLIC + "}",
                "{'externalId':'vis-2','headline':'B'," + PUBLIC + "}", "{'externalId':'vis-3','headline':'C'}",
                "{'externalId':'vis-4','headline':'D'," + PUBLIC + "}",
                "{'externalId':'vis-4','headline':'D','status':'draft'}");
        var second = imported.lines("{'externalId':'vis-1','headline':'A','status':'unpublished'}",
                "{'externalId':'vis-2','headline':'B, corrected'}", "{'externalId':'vis-3','headline':'C'," + PUBLIC + "}");

        assertThat(List.of(first.report().published(), first.report().unpublished())).containsExactly(2L, 0L);
        assertThat(List.of(second.report().published(), second.report().unpublished())).containsExactly(1L, 1L);
    }

    @Test
    void rejectsPublishedLineWithoutTime() {
        var line = "{'externalId':'undated-1','headline':'Old news','slug':'old-news-undated','status':'published'}";

        var rejected = imported.lines(line);

        assertThat(rejected.counts()).isEqualTo("0 0 0 1");
        assertThat(rejected.rejections()).extracting(Finding::field).containsExactly("publishedAt");
        assertThat(rejected.rejections().get(0).message()).contains("must be given for a published article");
        assertThat(sql.rows("SELECT FROM editorial.article WHERE external_id = 'undated-1'")).isEmpty();

        var before = Instant.now();
        var published = imported.lines(new ImportOptions("en", true, false, null, null, null), line);

        assertThat(published.report().published()).isEqualTo(1);
        assertThat(Instant.parse(sql.value("""
                SELECT to_char(published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') FROM delivery.article
                WHERE slug = 'old-news-undated'"""))).isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
    }

    @Test
    void unpublishesArticlesThatBecomeDrafts() {
        imported.lines("{'externalId':'w-1','headline':'Withdrawn'," + PUBLIC + "}");
        imported.lines("{'externalId':'w-1','headline':'Withdrawn','status':'unpublished'}");

        assertThat(sql.rows("SELECT FROM delivery.article WHERE slug = 'withdrawn'")).isEmpty();
        assertThat(sql.rows("SELECT FROM delivery.withdrawn_article WHERE slug = 'withdrawn'")).hasSize(1);
    }

    @Test
    void doesNotPublishAnythingOfADraft() {
        imported.lines("{'externalId':'d-1','headline':'Zebrafinch headline','summary':'zebrafinch',"
                + "'body':'zebrafinch','section':'zebrafinch/nest','tags':[{'slug':'zebrafinch-tag'}],"
                + "'authors':[{'slug':'zebrafinch-author'}],'formerSlugs':['zebrafinch-old'],"
                + "'media':[{'media':{'url':'/zebrafinch.jpg','captions':[{'language':'en','text':'zebrafinch'}]}}]}");

        assertThat(sql.value("SELECT count(*) FROM editorial.article WHERE to_jsonb(article)::text ~* 'zebrafinch'"))
                .isEqualTo("1");
        var tables = sql.rows("SELECT tablename FROM pg_tables WHERE schemaname = 'delivery'");
        assertThat(tables).hasSizeGreaterThan(10);
        for (var table : tables) {
            assertThat(sql.rows("SELECT to_jsonb(t) FROM delivery." + table + " t WHERE to_jsonb(t)::text ~* 'zebrafinch'"))
                    .as(table).isEmpty();
        }
    }

    @Test
    void storesEachArticleOnceWhenTwoImportsRace() {
        var lines = Stream.concat(
                IntStream.range(0, 50).mapToObj(i -> "{'kind':'tag','slug':'race-" + i + "'}"),
                IntStream.range(0, 250).mapToObj(i -> "{'externalId':'race-" + i + "','headline':'Race','section':'race/"
                        + "s" + i % 7 + "','tags':[{'slug':'race-" + i % 50 + "'},{'slug':'run-" + (250 - i) % 60 + "'}],"
                        + "'authors':[{'slug':'racer-" + i % 9 + "'}],'media':[{'media':{'externalId':'race-" + i % 20
                        + "','url':'/race.jpg'}}]," + PUBLIC + "}"))
                .toArray(String[]::new);

        var runs = Stream.of(1, 2, 3).map(i -> CompletableFuture.supplyAsync(() -> imported.lines(lines))).toList()
                .stream().map(CompletableFuture::join).toList();

        assertThat(runs).allSatisfy(run -> assertThat(run.rejections()).isEmpty());
        assertThat(runs.stream().mapToLong(run -> run.report().created()).sum()).isEqualTo(300);
        assertThat(sql.value("SELECT count(*), max(version) FROM editorial.article WHERE external_id LIKE 'race-%'"))
                .isEqualTo("250|1");
        assertThat(sql.value("SELECT count(*) FROM delivery.article WHERE headline = 'Race'")).isEqualTo("250");
        assertThat(sql.value("SELECT count(*) FROM editorial.media WHERE external_id LIKE 'race-%'")).isEqualTo("20");
    }

    @Test
    void sendsNoStatementPerArticle() {
        var few = lookUps(() -> imported.lines(articles("few", 50)));
        var many = lookUps(() -> imported.lines(articles("many", 100)));

        assertThat(many).hasSameSizeAs(few);
    }

    /** Except batched inserts, and the statements of the publication scheduler. */
    private static List<String> lookUps(Runnable action) {
        return StatementLog.during(action).stream()
                .filter(statement -> !statement.startsWith("insert") && !statement.contains("skip locked")).toList();
    }

    @Test
    void storesABatchOfNewAndKnownArticlesTogether() {
        imported.lines("{'externalId':'mix-1','headline':'Known'}");

        var statements = StatementLog.during(() -> assertThat(imported.lines(
                "{'externalId':'mix-1','headline':'Changed','section':'mixed'}",
                "{'kind':'author','slug':'mix-a'}",
                "{'externalId':'mix-2','headline':'New','section':'mixed/new'," + PUBLIC + "}",
                "{'kind':'media','externalId':'mix-m','url':'/mix.jpg'}",
                "{'kind':'author','slug':'mix-b','portrait':'mix-m'}").counts()).isEqualTo("4 1 0 0"));

        assertThat(statements.stream().filter(sql -> sql.contains("from editorial.Article ") && sql.contains(".body")))
                .hasSize(1);
    }

    @Test
    void keepsTheOrderOfEntriesInDifferentBatches() {
        var lines = IntStream.range(0, 900).mapToObj(i -> "{'externalId':'batches-" + i % 850 + "','headline':'" + (i < 850
                ? i % 300 == 0 ? "Of batches" : "Entry " + i : "Batches again " + i)
                + "','section':'batches','tags':[{'slug':'batches-"
                + i % 7 + "'}]," + PUBLIC + "}").toArray(String[]::new);

        var run = imported.lines(lines);

        assertThat(run.counts()).isEqualTo("850 50 0 0");
        assertThat(run.entries()).extracting(EntryResult::line)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 900).boxed().toList());
        assertThat(sql.rows("SELECT slug, headline FROM delivery.article WHERE slug LIKE 'of-batches%' ORDER BY slug"))
                .containsExactly("of-batches|Batches again 850", "of-batches-2|Of batches", "of-batches-3|Of batches");
        assertThat(sql.value("SELECT count(*) FROM delivery.article WHERE headline LIKE 'Batches again %'")).isEqualTo("50");
    }

    @Test
    void reportsWhatWasStoredBeforeTheFileCouldNotBeRead() {
        var handled = new ArrayList<Long>();

        assertThatThrownBy(() -> importer.run(new DamagedFile(900), ImportOptions.in("en"), new ImportListener() {
            @Override
            public void handled(EntryResult result) {
                handled.add(result.line());
            }

            @Override
            public void found(Finding finding) {
                throw new AssertionError(finding);
            }

            @Override
            public void progressed(ImportReport soFar) {
                assertThat(soFar.created()).isEqualTo(handled.size());
            }
        })).isInstanceOf(MalformedFile.class);

        assertThat(handled).hasSize(800).isSorted();
        assertThat(sql.value("SELECT count(*) FROM editorial.tag WHERE slug LIKE 'damaged-%'")).isEqualTo("800");
    }

    /** Tags up to a line that cannot be read. */
    private record DamagedFile(long end, AtomicLong line) implements ContentReader {

        DamagedFile(long end) {
            this(end, new AtomicLong());
        }

        @Override
        public Optional<Entry> next() {
            if (line.incrementAndGet() == end) {
                throw new MalformedFile(end, "The file ends here");
            }
            return Optional.of(Entry.of(line.get(), new ImportedTag("damaged-" + line.get(), null, null, null, null)));
        }

        @Override
        public long bytesRead() {
            return line.get();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void readsNoContentOfUnchangedArticles() {
        imported.lines(articles("same", 10));

        var statements = StatementLog.during(() -> assertThat(imported.lines(articles("same", 10)).counts())
                .isEqualTo("0 0 10 0"));

        assertThat(statements).noneMatch(sql -> sql.contains(".body") || sql.contains("editorial.Tag "));
    }

    @Test
    void storesAnArticleThatABatchRepeatsWithEachContent() {
        var before = "{'externalId':'twice','headline':'Before','section':'twice','tags':[{'slug':'twice-t'}],"
                + "'media':[{'media':{'url':'/twice.jpg'}}]," + PUBLIC + "}";
        imported.lines(before);

        var run = imported.lines(before, "{'externalId':'twice','headline':'Between'," + PUBLIC + "}", before);

        assertThat(run.counts()).isEqualTo("0 2 1 0");
        assertThat(sql.value("SELECT headline, version FROM editorial.article WHERE external_id = 'twice'"))
                .isEqualTo("Before|3");
        assertThat(sql.value("SELECT count(*) FROM editorial.media WHERE url = '/twice.jpg'")).isEqualTo("1");
    }

    private static String[] articles(String name, int count) {
        return IntStream.range(0, count).mapToObj(i -> "{'externalId':'" + name + i + "','headline':'Counted " + name
                + "','section':'" + name + "','tags':[{'slug':'" + name + i % 10 + "'}],'authors':[{'slug':'" + name
                + i % 10 + "'}],'media':[{'media':{'url':'/" + name + i + ".jpg'}}],'formerSlugs':['" + name + "-old-"
                + i + "']," + PUBLIC + "}").toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void slugOfAnEarlierEntryIsGivenToALaterOne(boolean isNew) {
        var name = "given-" + isNew;
        imported.lines("{'externalId':'" + name + "-a','headline':'A','slug':'" + name + "-one'," + PUBLIC + "}",
                "{'externalId':'" + name + "-draft','headline':'D','slug':'" + name + "-two'}");
        if (!isNew) {
            imported.lines("{'externalId':'" + name + "-b','headline':'B'," + PUBLIC + "}");
        }
        var lines = new String[] {
                "{'externalId':'" + name + "-draft','headline':'D','slug':'" + name + "-three'}",
                "{'externalId':'" + name + "-a','headline':'A','slug':'" + name + "-two'," + PUBLIC + "}",
                "{'externalId':'" + name + "-b','headline':'B','slug':'" + name + "-one'," + PUBLIC + "}" };

        var dry = imported.lines(new ImportOptions("en", false, true, null, null, null), lines);
        var run = imported.lines(lines);

        assertThat(dry.counts()).isEqualTo(run.counts()).isEqualTo(isNew ? "1 2 0 0" : "0 3 0 0");
        assertThat(run.report().published()).isEqualTo(isNew ? 1 : 0);
        assertThat(sql.rows("SELECT slug, headline FROM delivery.article WHERE slug LIKE '" + name + "-%' ORDER BY 1"))
                .containsExactly(name + "-one|B", name + "-two|A");
        assertThat(sql.value("SELECT slug FROM editorial.article WHERE external_id = '" + name + "-draft'"))
                .isEqualTo(name + "-three");
    }

    @Test
    void usageKeepsThePosterOfAVideoAsLongAsItIsOne() {
        imported.lines("{'kind':'media','externalId':'film','url':'/film.mp4','poster':'/film.jpg'}");
        usage("'url':'/film.mp4','width':640");
        assertThat(sql.value("SELECT poster, width FROM editorial.media WHERE external_id = 'film'")).isEqualTo("/film.jpg|640");

        usage("'url':'/film.gif','type':'image'");

        assertThat(sql.value("SELECT type, poster IS NULL FROM editorial.media WHERE external_id = 'film'")).isEqualTo("IMAGE|t");
    }

    private void usage(String item) {
        assertThat(imported.lines("{'externalId':'film-article','headline':'Film','media':[{'media':{'externalId':'film'," + item
                + "}}]," + PUBLIC + "}").rejections()).isEmpty();
    }

    @Test
    void notesThatItPublishesWhatSomebodyWithdrew() {
        var published = new String[] { "{'externalId':'again-1','headline':'Again'," + PUBLIC + "}",
                "{'externalId':'again-2','headline':'Again'," + PUBLIC + "}" };
        assertThat(imported.lines(published).notes()).isEmpty();
        imported.lines("{'externalId':'again-1','headline':'Again','status':'unpublished'}",
                "{'externalId':'again-2','headline':'Again','status':'trashed'}");

        var again = imported.lines(published);

        assertThat(again.notes()).extracting(Finding::code, Finding::item, Finding::field, Finding::message).containsExactly(
                tuple(NoteCode.PUBLISHED_AGAIN, "again-1", "status", "publishes the article, which was unpublished"),
                tuple(NoteCode.PUBLISHED_AGAIN, "again-2", "status", "publishes the article, which was trashed"));
        assertThat(imported.lines(published).notes()).isEmpty();
    }

    @Test
    void rejectsANumberThatIsTooLargeForAnyPropertyWithTheBoundOfThis() {
        var run = imported.lines("{'kind':'media','externalId':'wide','url':'/wide.jpg','width':99999999999}",
                "{'kind':'media','externalId':'less','url':'/less.jpg','width':-99999999999}",
                "{'kind':'section','path':'far','position':99999999999}");

        assertThat(run.rejections()).containsExactly(
                Finding.rejection(1, "wide", "width", null, "must be less than or equal to 1000000"),
                Finding.rejection(2, "less", "width", null, "must be greater than or equal to 1"),
                Finding.rejection(3, "far", "position", null, "must be less than or equal to 1000000"));
    }

    @Test
    void continuesAfterAnEntryThatTheDatabaseRejects() {
        imported.lines("{'externalId':'pub-1','headline':'Held','slug':'held-in-public'," + PUBLIC + "}");
        sql.rows("UPDATE editorial.article SET slug = 'moved-on' WHERE external_id = 'pub-1' RETURNING id");

        var run = imported.lines("{'externalId':'pub-2','headline':'Wants it','slug':'held-in-public'," + PUBLIC + "}",
                "{'externalId':'pub-3','headline':'Goes on'," + PUBLIC + "}");

        assertThat(run.rejections()).containsExactly(Finding.rejection(1, "pub-2", "slug", "held-in-public", "is taken"));
        assertThat(sql.value("SELECT headline FROM delivery.article WHERE slug = 'goes-on'")).isEqualTo("Goes on");
        assertThat(sql.rows("SELECT FROM editorial.article WHERE external_id = 'pub-2'")).isEmpty();
    }
}
