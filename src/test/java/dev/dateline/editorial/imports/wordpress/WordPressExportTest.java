package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.TagKind;
import dev.dateline.vocabulary.UsageRole;

@Execution(ExecutionMode.CONCURRENT)
class WordPressExportTest {

    private static final ImportOptions ENGLISH = ImportOptions.in("en");

    @Test
    void leavesThePublicationOfCategoriesToTheArticles() {
        String export = Wxr.export("hidden.example", Wxr.category("listed", "", "Listed"), Wxr.category("empty", "", "Empty"),
                Wxr.post(1, "a", "<wp:status>draft</wp:status>", Wxr.term("category", "secret", "A &amp; B"),
                        Wxr.term("category", "listed", "Listed")),
                Wxr.post(2, "b", Wxr.term("category", "open", "Open")));

        assertThat(items(export, ENGLISH, ImportedSection.class))
                .extracting(ImportedSection::path, ImportedSection::name, ImportedSection::isPublic)
                .containsExactlyInAnyOrder(tuple("listed", "Listed", false), tuple("empty", "Empty", false));
        assertThat(terms(export)).extracting("path", "name", "isPublic").containsExactly(tuple("secret", "A & B", false),
                tuple("open", "Open", false));
    }

    /** The sections and tags that only articles name. */
    private static List<ImportedItem> terms(String export) {
        return Wxr.read(export, ENGLISH).stream().flatMap(entry -> entry.terms().stream()).toList();
    }

    @Test
    void quotesTheValueOfEachRejection() {
        String export = Wxr.export("quoted.example", Wxr.post(1, "a", "<wp:status>odd</wp:status>"), Wxr.item(2, "recipe", "b"),
                Wxr.post(3, "c", "<content:encoded>" + "x".repeat(2_000_001) + "</content:encoded>"),
                Wxr.post(4, "d", "<wp:post_id>four</wp:post_id>"),
                Wxr.item(5, "attachment", "e", "<wp:status>trash</wp:status>"),
                Wxr.item(6, "attachment", "f", "<wp:attachment_url>/f.pdf</wp:attachment_url>"),
                Wxr.item(7, "attachment", "g", "<wp:post_id>seven</wp:post_id>"));

        assertThat(Wxr.read(export, ENGLISH)).allSatisfy(entry -> assertThat(entry.rejected().kind()).isNotNull());
        assertThat(Wxr.read(export, ENGLISH)).flatExtracting(Entry::findings).extracting("item", "field", "value")
                .containsExactly(tuple("wordpress:quoted.example:attachment:5", "status", "trash"),
                        tuple("wordpress:quoted.example:attachment:6", "attachment_url", "/f.pdf"),
                        tuple(null, "post_id", "seven"), tuple("wordpress:quoted.example:1", "status", "odd"),
                        tuple("wordpress:quoted.example:2", "post_type", "recipe"),
                        tuple("wordpress:quoted.example:3", "content:encoded", "x".repeat(119) + "…"),
                        tuple(null, "post_id", "four"));
    }

    @Test
    void readsFilesWithMoreThan100000EscapedCharacters() {
        String log = "&lt;p&gt;Line of the log&#46; &amp;amp; more.&lt;/p&gt;".repeat(30_000);

        String export = Wxr.export("escaped.example", Wxr.post(1, "log", "<content:encoded>" + log + "</content:encoded>"));

        assertThat(articles(export, ENGLISH).get(0).body()).hasSize(30_000 * "<p>Line of the log. &amp; more.</p>".length());
    }

    @Test
    void doesNotExpandDeclaredEntities() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"" + "x".repeat(1000) + "\">]>"
                + Wxr.export("bomb.example", Wxr.post(1, "bomb", "<content:encoded>&a;</content:encoded>")).substring(39);

        assertThatThrownBy(() -> Wxr.read(bomb, ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessageContaining("document type declaration");
    }

    @Test
    void removesAndNotesCharactersThatXmlDoesNotAllow() {
        List<Entry> entries = Wxr.read(Wxr.export("control.example", Wxr.post(1, "clean"),
                Wxr.post(2, "pasted", Wxr.body("<p>A\u000B past\u0002ed line &#8; &#x1F; &#38; &#x41;.</p>"))), ENGLISH);

        assertThat(entries.get(0).findings()).isEmpty();
        assertThat(((ImportedArticle) entries.get(1).item()).body()).isEqualTo("<p>A pasted line   &#38; &#x41;.</p>");
        assertThat(entries.get(1).findings()).extracting(Finding::code, Finding::item, Finding::message)
                .containsExactly(tuple(NoteCode.CHARACTERS_REMOVED, "wordpress:control.example:2",
                        "had 4 characters that XML does not allow; they were removed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "ISO-8859-1", "windows-1252", "UTF-16BE", "UTF-16LE", "UTF-16" })
    void readsTheEncodingOfTheFile(String encoding) {
        String export = Wxr.export("encoded.example", Wxr.post(1, "a", "<title>Fährt\u0001 wieder</title>"))
                .replace("UTF-8", encoding);

        assertThat(Wxr.read(export.getBytes(Charset.forName(encoding)), ENGLISH).get(0).item())
                .extracting("texts.headline").isEqualTo("Fährt wieder");
    }

    @Test
    void rejectsBytesThatAreInvalidInTheEncoding() {
        byte[] file = Wxr.export("bytes.example", Wxr.post(1, "a", "<title>ä</title>")).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Wxr.read(file, ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessage("has bytes that are invalid in its encoding");
    }

    @Test
    void readsReferencesAcrossBufferBoundaries() {
        for (int length = 8_120; length < 8_200; length++) {
            String text = "a".repeat(length) + "&amp;&#228;&#2;b";
            String export = Wxr.export("cut.example", Wxr.post(1, "a", "<content:encoded>" + text + "</content:encoded>"));

            assertThat(articles(export, ENGLISH).get(0).body()).isEqualTo("<p>" + "a".repeat(length) + "&äb</p>");
        }
    }

    @Test
    void rejectsArchivesWithExportsOfDifferentSites() throws IOException {
        byte[] archive = zip(Map.of("1.xml", Wxr.export("one.example", Wxr.post(1, "a")),
                "2.xml", Wxr.export("two.example", Wxr.post(1, "b"))));

        assertThatThrownBy(() -> Wxr.read(archive, ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith("has exports of different sites (")
                .hasMessageContainingAll("one.example", "two.example");
    }

    @Test
    void comparesSitesByBaseUrlElseByLink() throws IOException {
        String base = "<wp:base_blog_url>https://one.example</wp:base_blog_url>";
        byte[] same = zip(Map.of("1.xml", Wxr.export("one.example", base, Wxr.post(1, "a")),
                "2.xml", Wxr.export("www.one.example", base, Wxr.post(2, "b"))));
        byte[] different = zip(Map.of("1.xml", Wxr.export("one.example", base, Wxr.post(1, "a")),
                "2.xml", Wxr.export("one.example", base.replace("one", "two"), Wxr.post(2, "b"))));

        assertThat(ids(Wxr.read(same, ENGLISH))).containsExactly("wordpress:one.example:1", "wordpress:one.example:2");
        assertThatThrownBy(() -> Wxr.read(different, ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith("has exports of different sites (one.example, two.example)");
    }

    @Test
    void notesUnknownLanguages() {
        String german = "<link>https://german.example</link><language>german</language>";
        String polylang = Wxr.term("language", "deutsch", "Deutsch");
        String[] elements = { Wxr.post(1, "a", polylang), Wxr.post(2, "b", Wxr.meta("_wpml_language", "xx")) };

        List<Entry> entries = Wxr.read(Wxr.export("1.2", german, elements), ENGLISH);

        assertThat(entries.stream().flatMap(entry -> entry.findings().stream()))
                .extracting(Finding::item, Finding::field, Finding::value, Finding::nearest).containsExactly(
                        tuple(null, "language", "german", "de"),
                        tuple("wordpress:german.example:1", "language", "deutsch", "de"),
                        tuple("wordpress:german.example:2", "language", "xx", null));
        assertThat(entries.stream().flatMap(entry -> entry.findings().stream())).extracting(Finding::message)
                .containsOnly("is not a language tag (BCP 47) of registered subtags; en is used instead");
    }

    @Test
    void namesTheFieldsOfRemovedCharacters() {
        String post = Wxr.post(1, "pi\u0001er\u0002", "<title>Pi\u0001er</title>");

        assertThat(Wxr.read(Wxr.export("control.example", post), ENGLISH).get(0).findings())
                .extracting(Finding::field, Finding::message).containsExactly(
                        tuple("title", "had 1 character that XML does not allow; it was removed"),
                        tuple("post_name", "had 2 characters that XML does not allow; they were removed"));
    }

    @Test
    void saysWhyAReusableBlockIsOmitted() {
        String draft = Wxr.item(202, "wp_block", "draft", "<wp:status>draft</wp:status>");
        String post = Wxr.post(1, "a", Wxr.body("<!-- wp:block {\"ref\":202} /--><!-- wp:block {\"ref\":203} /--><p>B</p>"));

        assertThat(Wxr.read(Wxr.export("blocks.example", draft, post), ENGLISH).get(0).findings())
                .extracting(Finding::message).containsExactly("uses the reusable block 202, which is not published",
                        "uses the reusable block 203, which the file does not have");
    }

    @Test
    void readsGzippedFilesAndArchives() throws IOException {
        String first = Wxr.export("packed.example", Wxr.post(1, "first", Wxr.meta("_thumbnail_id", "9")));
        String second = Wxr.export("packed.example", attachment(9));

        assertThat(ids(Wxr.read(gzip(first), ENGLISH))).containsExactly("wordpress:packed.example:1");
        List<Entry> parts = Wxr.read(zip(Map.of("site/1.xml", first, "site/2.XML", second, "readme.txt", "no XML",
                "__MACOSX/._1.xml", "no XML")), ENGLISH);
        assertThat(ids(parts)).containsExactly("wordpress:packed.example:attachment:9", "wordpress:packed.example:1");
        assertThat(((ImportedArticle) parts.get(1).item()).media()).hasSize(1);
    }

    @Test
    void rejectsDamagedAndEmptyArchives() throws IOException {
        byte[] cut = Stream.of(gzip(Wxr.export("damaged.example", Wxr.post(1, "a"))))
                .map(file -> Arrays.copyOf(file, file.length - 30)).findFirst().orElseThrow();

        assertThatThrownBy(() -> Wxr.read(cut, ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith("is a gzip file that is damaged or cut short").hasMessageNotContaining("null");
        assertThatThrownBy(() -> Wxr.read(zip(Map.of("a.txt", "a")), ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessage("is a ZIP archive without an .xml file");
        assertThatThrownBy(() -> Wxr.read(zip(Map.of("a.xml", "<html/>")), ENGLISH)).isInstanceOf(MalformedFile.class)
                .hasMessageStartingWith("a.xml is not a WordPress export");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            publish | <wp:post_date>2019-06-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt> | PUBLISHED | 2019-06-01T08:00:00Z
            publish | <wp:post_date>2019-12-01 10:00:00</wp:post_date><wp:post_date_gmt></wp:post_date_gmt>                    | PUBLISHED | 2019-12-01T09:00:00Z
            future  | <wp:post_date>2091-06-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt> | SCHEDULED | 2091-06-01T08:00:00Z
            publish | <pubDate>Wed, 01 May 2024 08:00:00 EST</pubDate><wp:post_date_gmt></wp:post_date_gmt>                    | PUBLISHED | 2024-05-01T13:00:00Z
            publish | <pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_date_gmt></wp:post_date_gmt>                 | DRAFT     | null
            publish | <wp:post_date>2023-02-29 10:00:00</wp:post_date><wp:post_date_gmt></wp:post_date_gmt>                    | DRAFT     | null
            future  | <wp:post_date_gmt>soon</wp:post_date_gmt>                                                                | DRAFT     | null
            draft   | <wp:post_date>2019-06-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt> | DRAFT     | null
            """)
    void readsLocalTimesInTheTimeZoneOfTheSite(String wordPressStatus, String dates, ArticleStatus status, Instant published) {
        Entry entry = Wxr.read(Wxr.export("dates.example", Wxr.post(1, "a", dates, "<wp:status>" + wordPressStatus
                + "</wp:status>")), new ImportOptions("en", false, false, null, "Europe/Oslo", null)).get(0);

        ImportedArticle article = (ImportedArticle) entry.item();
        assertThat(article.status()).isEqualTo(status);
        assertThat(article.dates().publishedAt()).isEqualTo(published);
        assertThat(entry.findings()).extracting(Finding::code).isEqualTo(
                published == null && !wordPressStatus.equals("draft") ? List.of(NoteCode.TIME_UNCERTAIN) : List.of());
    }

    @Test
    void assignsDifferentSlugsToPostsWithTheSameSlugInAnyOrder() {
        String post = Wxr.post(13, "team");
        String page =
                Wxr.item(11, "page", "team", "<wp:post_parent>15</wp:post_parent><link>https://slugs.example/city/team/</link>");
        String draft = Wxr.post(5, "team", "<wp:status>draft</wp:status>");

        for (String export : List.of(Wxr.export("slugs.example", post, page, draft),
                Wxr.export("slugs.example", draft, page, post))) {
            assertThat(articles(export, ENGLISH)).extracting(ImportedArticle::externalId, ImportedArticle::slug)
                    .containsExactlyInAnyOrder(tuple("wordpress:slugs.example:13", "team"),
                            tuple("wordpress:slugs.example:11", "team-11"), tuple("wordpress:slugs.example:5", "team-5"));
        }
        Entry second = Wxr.read(Wxr.export("slugs.example", post, page), ENGLISH).get(1);
        assertThat(((ImportedArticle) second.item()).formerSlugs()).containsExactly("city/team");
        assertThat(second.findings()).extracting(Finding::code, Finding::value, Finding::message).containsExactly(tuple(
                NoteCode.SLUG_CHANGED, "team", "is also the slug of wordpress:slugs.example:13; this article has team-11"));
    }

    @Test
    void transliteratesSlugsAndKeepsFormerOnes() {
        String export = Wxr.export("latin.example", Wxr.post(1, "%d0%bf%d0%b0%d1%80%d0%be%d0%bc-%d1%81%d0%bd%d0%be%d0%b2%d0%b0",
                Wxr.meta("_wp_old_slug", "%d0%bf%d0%b0%d1%80%d0%be%d0%bc"),
                Wxr.term("post_tag", "%d0%bf%d0%be%d1%80%d1%82", "Порт"),
                Wxr.term("category", "%d0%b3%d0%be%d1%80%d0%be%d0%b4", "Город")), Wxr.post(2, "ⵜⵉⴼ-5"));

        assertThat(articles(export, ENGLISH)).extracting(ImportedArticle::slug).containsExactly("parom-snova", "post-2");
        assertThat(articles(export, ENGLISH).get(0).formerSlugs()).containsExactly("parom", "паром", "паром-снова");
        assertThat(terms(export)).containsExactly(new ImportedSection("gorod", "Город", null, null, List.of("город"), false),
                new ImportedTag("port", "Порт", TagKind.TOPIC, null, List.of("порт")));
    }

    @Test
    void distinguishesTermsWithTheSameTransliteration() {
        String export = Wxr.export("terms.example", Wxr.post(1, "a", Wxr.term("post_tag", "%d0%bf%d0%be%d1%80%d1%82", "Порт"),
                Wxr.term("post_tag", "port", "Port"), Wxr.term("post_tag", "c", "C"), Wxr.term("post_tag", "c%23", "C#")));

        List<String> slugs = articles(export, ENGLISH).get(0).tags().stream().map(tag -> tag.slug()).toList();
        assertThat(slugs.get(0)).matches("port-[0-9a-f]{10}");
        assertThat(slugs.subList(1, slugs.size())).isEqualTo(List.of("port", "c", "c"));
    }

    @Test
    void findsParentsByNameInVersion10() {
        String[] categories =
                { Wxr.category("city-desk", "", "City &amp; Desk"), Wxr.category("harbour", "City &amp; Desk", "Harbour") };

        assertThat(items(Wxr.export("1.0", "<link>https://names.example</link>", categories), ENGLISH, ImportedSection.class))
                .extracting(ImportedSection::path).containsExactly("city-desk", "city-desk/harbour");
    }

    @Test
    void usesTheLanguageOfTheImportIfTheFileStatesNone() {
        String[] elements = { attachment(9) };
        ImportedMedia image = items(Wxr.export("1.2", "<link>https://mute.example</link>", elements),
                ImportOptions.in("nn"), ImportedMedia.class).get(0);

        assertThat(image.captions()).extracting(ImportedMedia.Caption::language).containsExactly("nn");
    }

    @Test
    void requiresTheSiteIfTheFileDoesNotStateIt() {
        String export = Wxr.export("1.2", "<link></link>", new String[] { Wxr.post(1, "a") });

        assertThatThrownBy(() -> Wxr.read(export, ENGLISH)).isInstanceOf(MalformedFile.class).hasMessage(
                "does not state the site that it comes from (wp:base_blog_url): give its URL, with --site on the command line"
                        + " or the parameter site over HTTP");
        assertThat(ids(Wxr.read(export, new ImportOptions("en", false, false, "https://Given.example/news/", null, null))))
                .containsExactly("wordpress:given.example/news:1");
    }

    @Test
    void identifiesPostsWithoutIdByGuidOrLink() {
        String export = Wxr.export("guid.example",
                "<item><title>A</title><guid>https://guid.example/?p=19</guid><link>https://x</link>"
                        + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>",
                "<item><title>B</title><link>https://guid.example/b/</link><wp:status>draft</wp:status>"
                        + "<wp:post_type>post</wp:post_type></item>");

        assertThat(ids(Wxr.read(export, ENGLISH))).containsExactly("wordpress:guid.example:https://guid.example/?p=19",
                "wordpress:guid.example:https://guid.example/b/");
        assertThat(articles(export, ENGLISH)).extracting(ImportedArticle::urls).containsExactly(List.of("https://x"),
                List.of("https://guid.example/b/"));
    }

    @Test
    void importsMappedCustomTypes() {
        String export = Wxr.export("types.example", Wxr.item(1, "review", "a", Wxr.term("category", "film", "Film")),
                Wxr.item(2, "nav_menu_item", "b"));

        assertThat(Wxr.read(export, ENGLISH)).flatExtracting(Entry::findings).extracting(Finding::message).containsExactly(
                "is not imported; to import it, map it to an article type: --type review=article on the command line,"
                        + " types=review:article over HTTP",
                "is not imported");
        ImportOptions mapped = new ImportOptions("en", false, false, null, null, Map.of("review", ArticleType.OPINION));
        assertThat(articles(export, mapped)).extracting(ImportedArticle::type, ImportedArticle::section)
                .containsExactly(tuple(ArticleType.OPINION, "film"));
    }

    @Test
    void creditsAllCoAuthorsInOrder() {
        String export = Wxr.export("co.example", Wxr.post(1, "a", "<dc:creator>edith</dc:creator>",
                Wxr.term("author", "cap-otto-finn", "otto-finn"), Wxr.term("author", "cap-edith", "edith@co.example")),
                Wxr.item(2, "guest-author", "cap-otto-finn", Wxr.meta("cap-user_login", "otto-finn"),
                        Wxr.meta("cap-display_name", "Otto Finn"), Wxr.meta("cap-user_email", "otto@co.example")),
                "<wp:author><wp:author_login>edith@co.example</wp:author_login>"
                        + "<wp:author_display_name>Edith Marsh</wp:author_display_name></wp:author>");

        assertThat(articles(export, ENGLISH).get(0).authors()).containsExactly(
                new AuthorReference("otto-finn", "Otto Finn", null), new AuthorReference("edith", "Edith Marsh", null));
        assertThat(items(export, ENGLISH, ImportedAuthor.class)).extracting(ImportedAuthor::slug, ImportedAuthor::name)
                .containsExactly(tuple("otto-finn", "Otto Finn"), tuple("edith", "Edith Marsh"));
        assertThat(Wxr.read(export, ENGLISH)).hasSize(3).allMatch(entry -> !entry.isRejected());
    }

    @Test
    void replacesReferencesByReusableBlocks() {
        String export = Wxr.export("blocks.example",
                Wxr.post(1, "a", Wxr.body("<!-- wp:paragraph --><p>Met.</p><!-- /wp:paragraph -->\n"
                        + "<!-- wp:block {\"ref\":50} /--><!-- wp:block {\"ref\":99} /-->")),
                Wxr.item(50, "wp_block", "b", Wxr.body("<!-- wp:paragraph --><p>Paid by readers.</p><!-- /wp:paragraph -->"
                        + "<!-- wp:block {\"ref\":50} /-->")));

        List<Entry> entries = Wxr.read(export, ENGLISH);
        assertThat(entries).hasSize(1);
        assertThat(((ImportedArticle) entries.get(0).item()).body()).startsWith("<p>Met.</p>\n<p>Paid by readers.</p>");
        assertThat(entries.get(0).findings()).extracting(Finding::code, Finding::message).containsExactly(
                tuple(NoteCode.PART_OMITTED, "uses the reusable block 50 too often or within itself"),
                tuple(NoteCode.PART_OMITTED, "uses the reusable block 99, which the file does not have"));
    }

    @Test
    void keepsTextsInAttributesOfPluginBlocks() {
        String export =
                Wxr.export("plugin.example", Wxr.post(1, "a", Wxr.body("<!-- wp:acme/quote {\"quote\":\"So <em>quiet</em>\","
                        + "\"align\":\"left\",\"data\":{\"text\":\"Said Ann\"}} /--><!-- wp:search {\"text\":\"Search\"} /-->")));

        assertThat(articles(export, ENGLISH).get(0).body()).isEqualTo("<p>So <em>quiet</em></p>\n<p>Said Ann</p>");
    }

    @Test
    void readsTheLanguageOfTranslationPlugins() {
        String export = Wxr.export("tongues.example", Wxr.post(1, "a", Wxr.term("language", "pt-br", "Português"),
                Wxr.term("post_translations", "pll_5", "pll_5")),
                Wxr.post(2, "b", Wxr.meta("_wpml_language", "fr"),
                        Wxr.term("post_translations", "pll_5", "pll_5")),
                Wxr.post(3, "c", Wxr.term("language", "?", "None")));

        assertThat(articles(export, ENGLISH)).extracting(ImportedArticle::language, ImportedArticle::translationGroup)
                .containsExactly(tuple("pt-BR", "wordpress:tongues.example:pll_5"),
                        tuple("fr", "wordpress:tongues.example:pll_5"), tuple("en-GB", null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "_yoast_wpseo_primary_category", "rank_math_primary_category" })
    void readsThePrimaryCategoryOfPlugins(String key) {
        String export = Wxr.export("primary.example", Wxr.category("city", "", "City"),
                Wxr.category("news", "city", "News").replace("<wp:category>", "<wp:category><wp:term_id>92</wp:term_id>"),
                Wxr.post(1, "a", Wxr.term("category", "city", "City"), Wxr.term("category", "news", "News"), Wxr.meta(key, "92")),
                Wxr.post(2, "b", Wxr.term("category", "city", "City"), Wxr.meta(key, "92")));

        assertThat(articles(export, ENGLISH)).extracting(ImportedArticle::section, ImportedArticle::sections)
                .containsExactly(tuple("city/news", List.of("city")), tuple("city", List.of()));
    }

    @Test
    void usesImagesOfTheTextInOrderWithTheirCaptions() {
        String export = Wxr.export("images.example", attachment(7), attachment(8), attachment(9), Wxr.post(1, "a",
                Wxr.meta("_thumbnail_id", "9"), Wxr.body("<figure class=\"wp-block-gallery\">"
                        + "<figure><img class=\"wp-image-8\" alt=\"Two\"><figcaption>Two boats</figcaption></figure></figure>"
                        + "<p><img class=\"large wp-image-7\"></p><p><img data-id=\"9\"><img class=\"wp-image-6\"></p>")));

        assertThat(articles(export, ENGLISH).get(0).media())
                .extracting(usage -> usage.media().externalId().replaceFirst(".*:", ""),
                        ImportedArticle.Usage::role, ImportedArticle.Usage::caption, ImportedArticle.Usage::altText)
                .containsExactly(
                        tuple("9", UsageRole.LEAD, null, null), tuple("8", UsageRole.GALLERY, "Two boats", "Two"),
                        tuple("7", UsageRole.INLINE, null, null), tuple("6", UsageRole.INLINE, null, null));
    }

    private static String attachment(int id) {
        return Wxr.item(id, "attachment", "pic-" + id, "<wp:status>inherit</wp:status><excerpt:encoded>A pier</excerpt:encoded>",
                "<wp:attachment_url>https://images.example/" + id + ".jpg</wp:attachment_url>");
    }

    private static List<ImportedArticle> articles(String export, ImportOptions options) {
        return items(export, options, ImportedArticle.class);
    }

    private static <T extends ImportedItem> List<T> items(String export, ImportOptions options, Class<T> kind) {
        return Wxr.read(export, options).stream().map(Entry::item).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(entry -> entry.item().label()).toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, String> file : files.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return packed.toByteArray();
    }
}
