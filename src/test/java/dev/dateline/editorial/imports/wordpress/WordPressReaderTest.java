package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.ImportOptions;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.ImportedArticle.AuthorReference;
import dev.dateline.editorial.imports.ImportedArticle.TagReference;
import dev.dateline.editorial.imports.ImportedAuthor;
import dev.dateline.editorial.imports.ImportedItem;
import dev.dateline.editorial.imports.ImportedMedia;
import dev.dateline.editorial.imports.ImportedMedia.Caption;
import dev.dateline.editorial.imports.ImportedSection;
import dev.dateline.editorial.imports.ImportedTag;
import dev.dateline.editorial.imports.MalformedFile;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.CommentStatus;
import dev.dateline.vocabulary.TagKind;
import dev.dateline.vocabulary.UsageRole;

@Execution(ExecutionMode.CONCURRENT)
class WordPressReaderTest {

    private static final String ARABIC_NEWS = "akhbar";

    @Test
    void createsSectionsFromCategoriesParentsFirst() throws IOException {
        List<ImportedSection> sections = items("harbour-1.2.xml", ImportedSection.class);
        assertThat(sections).extracting(ImportedSection::path).startsWith("transport")
                .containsExactlyInAnyOrder("transport", "transport/ferries", "egg", "egg/hen", ARABIC_NEWS);
        assertThat(sections).contains(new ImportedSection("transport/ferries", "Ferries & boats", "All that floats.",
                null, List.of(), false));
        assertThat(sections).extracting(ImportedSection::name).contains("أخبار");
        assertThat(read("harbour-1.2.xml")).flatExtracting(Entry::terms)
                .contains(new ImportedSection("harbour-life", "Harbour life", null, null, List.of(), false));
    }

    @Test
    void returnsParentsBeforeChildren() throws IOException {
        List<String> paths = items("harbour-1.2.xml", ImportedSection.class).stream().map(ImportedSection::path).toList();
        assertThat(paths).filteredOn(path -> path.contains("/")).isNotEmpty().allSatisfy(
                path -> assertThat(paths.subList(0, paths.indexOf(path))).contains(path.substring(0, path.lastIndexOf('/'))));
    }

    @Test
    void createsTagsAndAuthors() throws IOException {
        assertThat(items("harbour-1.2.xml", ImportedTag.class)).containsExactly(
                new ImportedTag("high-tide", "High tide", TagKind.TOPIC, "When the quay is wet", List.of()));
        assertThat(items("harbour-1.2.xml", ImportedAuthor.class)).containsExactly(
                new ImportedAuthor("ines", "Inês Duarte", null, null),
                new ImportedAuthor("desk", "The News Desk", null, null),
                new ImportedAuthor("kofi-b", "kofi.b", null, null));
    }

    @Test
    void omitsEmailAddresses() throws IOException {
        assertThat(read("harbour-1.2.xml").toString()).doesNotContain("@");
    }

    @Test
    void createsMediaFromAttachments() throws IOException {
        assertThat(items("harbour-1.2.xml", ImportedMedia.class)).contains(
                new ImportedMedia("wordpress:www.harbour.example:attachment:20",
                        "https://www.harbour.example/wp-content/uploads/bow.JPG?x=1", null, "image/jpeg", 1600, 900,
                        null, null, null, null, "en-GB",
                        List.of(new Caption("en-GB", "The bow", "Bow of a ferry", null))),
                new ImportedMedia("wordpress:www.harbour.example:attachment:21",
                        "http://www.harbour.example/wp-content/uploads/horn.mp3", null, "audio/mpeg", null, null, 4.0,
                        null, null, null, "en-GB", List.of()))
                .hasSize(5);
    }

    @Test
    void returnsMediaBeforeArticles() throws IOException {
        List<ImportedItem> items = items("harbour-1.2.xml", ImportedItem.class);
        int firstArticle = items.indexOf(article("harbour-1.2.xml", "10"));
        assertThat(items.subList(0, firstArticle)).hasOnlyElementsOfTypes(ImportedSection.class, ImportedTag.class,
                ImportedAuthor.class, ImportedMedia.class);
        assertThat(items.subList(firstArticle, items.size())).hasOnlyElementsOfType(ImportedArticle.class);
    }

    @Test
    void createsArticlesFromPosts() throws IOException {
        ImportedArticle article = article("harbour-1.2.xml", "10");
        assertThat(article.texts().headline()).isEqualTo("New ferry – at last");
        assertThat(article.texts().summary()).isEqualTo("A new ferry.");
        assertThat(article.body()).isEqualTo("<p>The ferry is <b>here</b>.</p>\n<p>It carries ninety cars.</p>");
        assertThat(article.bodyFormat()).isEqualTo(BodyFormat.HTML);
        assertThat(article.type()).isEqualTo(ArticleType.GALLERY);
        assertThat(article.status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.slug()).isEqualTo("new-ferry");
        assertThat(article.formerSlugs()).containsExactly("the-ferry");
        assertThat(article("lighthouse-1.1.xml", "5").formerSlugs()).containsExactly("فانوس");
        assertThat(article.section()).isEqualTo("transport/ferries");
        assertThat(article.sections()).containsExactly(ARABIC_NEWS, "harbour-life");
        assertThat(article.tags()).containsExactly(new TagReference("high-tide", "High tide", TagKind.TOPIC));
        assertThat(article.authors()).containsExactly(new AuthorReference("ines", "Inês Duarte", null));
        assertThat(article.dates().publishedAt()).isEqualTo(Instant.parse("2024-05-02T06:30:00Z"));
        assertThat(article.dates().updatedAt()).isEqualTo(Instant.parse("2024-05-03T07:00:00Z"));
        assertThat(article.details().source()).isEqualTo("Harbour & Quay");
        assertThat(article.details().canonicalUrl()).isNull();
        assertThat(article.details().comments()).isEqualTo(CommentStatus.CLOSED);
        assertThat(article("harbour-1.2.xml", "11").details().comments()).isEqualTo(CommentStatus.OPEN);
        assertThat(article.urls()).containsExactly("https://www.harbour.example/?p=10");
    }

    @Test
    void linksArticlesToTheirMedia() throws IOException {
        assertThat(article("harbour-1.2.xml", "10").media())
                .extracting(usage -> usage.media().externalId().replaceFirst(".*:", ""), usage -> usage.role())
                .containsExactly(tuple("20", UsageRole.LEAD), tuple("22", UsageRole.GALLERY),
                        tuple("21", UsageRole.GALLERY), tuple("999", UsageRole.GALLERY), tuple("23", UsageRole.INLINE));
        assertThat(article("harbour-1.2.xml", "11").media()).extracting(ImportedArticle.Usage::role)
                .containsExactly(UsageRole.GALLERY);
    }

    @ParameterizedTest
    @CsvSource({ "10,PUBLISHED", "11,DRAFT", "12,DRAFT", "13,DRAFT", "14,SCHEDULED", "15,REVIEW", "17,TRASHED" })
    void doesNotPublishRestrictedPosts(String post, ArticleStatus status) throws IOException {
        assertThat(article("harbour-1.2.xml", post).status()).isEqualTo(status);
    }

    @Test
    void readsAvailableTimes() throws IOException {
        assertThat(article("harbour-1.2.xml", "13").dates().publishedAt()).isNull();
        assertThat(article("harbour-1.2.xml", "13").dates().updatedAt()).isNull();
        assertThat(article("harbour-1.2.xml", "14").dates().publishedAt()).isEqualTo(Instant.parse("2055-01-01T09:00:00Z"));
    }

    @Test
    void derivesMissingHeadlinesFromTheFirstWords() throws IOException {
        assertThat(article("harbour-1.2.xml", "15").texts().headline())
                .isEqualTo("Nobody gave this piece a title, so its first words have to do, however long…");
    }

    @Test
    void derivesSlugsInLatinLetters() throws IOException {
        assertThat(article("harbour-1.2.xml", "13").slug()).isNull();
        assertThat(article("harbour-1.2.xml", "15").slug()).isEqualTo("cafe-mqhy");
        assertThat(article("harbour-1.2.xml", "17").slug()).isEqualTo("thrown-away-trashed");
        assertThat(article("lighthouse-1.1.xml", "5").slug()).isEqualTo("fanws");
    }

    @Test
    void rejectsPostsThatAreNoArticles() throws IOException {
        List<Finding> rejections = read("harbour-1.2.xml").stream().flatMap(entry -> entry.findings().stream())
                .filter(Finding::isRejection).toList();
        assertThat(rejections).extracting(Finding::item, Finding::field, Finding::message).containsExactlyInAnyOrder(
                tuple("wordpress:www.harbour.example:16", "title", "is missing, and there is no text to derive it from"),
                tuple("wordpress:www.harbour.example:18", "post_type", "is not imported"),
                tuple("wordpress:www.harbour.example:19", "post_type",
                        "is not imported; to import it, map it to an article type: --type acme_recipe=article"
                                + " on the command line, types=acme_recipe:article over HTTP"),
                tuple("wordpress:www.harbour.example:30", "status", "wc-on-hold is not known"),
                tuple(null, "post_id", "is missing or not a number, and there is neither guid nor link"),
                tuple("wordpress:www.harbour.example:attachment:25", "attachment_url",
                        "is not the URL of an image, video or audio file"),
                tuple("wordpress:www.harbour.example:attachment:26", "attachment_url", "is missing"),
                tuple("wordpress:www.harbour.example:attachment:27", "status", "is private"));
        assertThat(rejections).extracting(Finding::line).allSatisfy(line -> assertThat(line).isGreaterThan(70));
    }

    @Test
    void readsVersion11() throws IOException {
        ImportedArticle article = article("lighthouse-1.1.xml", "5");
        assertThat(article.externalId()).isEqualTo("wordpress:host.example/lighthouse:5");
        assertThat(article.language()).isEqualTo("fa-IR");
        assertThat(article.type()).isEqualTo(ArticleType.VIDEO);
        assertThat(article.texts().headline()).isEqualTo("فانوس دریایی");
        assertThat(article.body()).isEqualTo("<div dir=\"rtl\">نور</div>");
    }

    @Test
    void readsVersion10() throws IOException {
        ImportedArticle article = article("logbook-1.0.xml", "3");
        assertThat(article.section()).isEqualTo("sea");
        assertThat(article.tags()).containsExactly(new TagReference("fog", "Fog", TagKind.TOPIC));
        assertThat(article.authors()).containsExactly(new AuthorReference("old-mate", "Old Mate", null));
        assertThat(article.dates().publishedAt()).isEqualTo(Instant.parse("2010-01-09T10:00:00Z"));
        assertThat(article.body()).isEqualTo("<p>Nothing<br>\nto see.</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cut-off.xml        | not well-formed XML
            entity-bomb.xml    | has a document type declaration
            atom.xml           | its root element is feed, not rss
            podcast.xml        | it has no wp:wxr_version
            future-version.xml | version 2.0
            """)
    void rejectsInvalidExports(String file, String reason) {
        assertThatThrownBy(() -> new WordPressReader(fixture(file), ImportOptions.in("en")).close())
                .isInstanceOf(MalformedFile.class).hasMessageContaining(reason);
    }

    @Test
    void reportsTheLineOfMalformedXml() throws IOException {
        long lines = Files.readString(fixture("cut-off.xml")).lines().count();
        assertThatThrownBy(() -> new WordPressReader(fixture("cut-off.xml"), ImportOptions.in("en")).close())
                .isInstanceOfSatisfying(MalformedFile.class, broken -> assertThat(broken.line()).isEqualTo(lines))
                .hasMessageNotContaining("ParseError");
    }

    @Test
    void reportsTheBytesRead() throws IOException {
        long size = Files.size(fixture("harbour-1.2.xml"));
        try (WordPressReader reader = new WordPressReader(fixture("harbour-1.2.xml"), ImportOptions.in("en"))) {
            long before = reader.bytesRead();
            assertThat(before).isGreaterThanOrEqualTo(size / 3).isLessThan(size);
            while (reader.next().isPresent()) {
                assertThat(reader.bytesRead()).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(size);
                before = reader.bytesRead();
            }
            assertThat(reader.bytesRead()).isEqualTo(size);
            assertThat(reader.next()).isEmpty();
        }
    }

    private static ImportedArticle article(String file, String id) throws IOException {
        return items(file, ImportedArticle.class).stream().filter(article -> article.externalId().endsWith(":" + id))
                .findFirst().orElseThrow();
    }

    private static <T extends ImportedItem> List<T> items(String file, Class<T> kind) throws IOException {
        return read(file).stream().map(Entry::item).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<Entry> read(String file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (WordPressReader reader = new WordPressReader(fixture(file), ImportOptions.in("en"))) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                entries.add(entry.get());
            }
        }
        return entries;
    }

    private static Path fixture(String file) {
        try {
            return Path.of(WordPressReaderTest.class.getResource("/wordpress/" + file).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
