package dev.dateline.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;

import dev.dateline.http.json.JsonText;
import dev.dateline.vocabulary.ArticleAccess;
import dev.dateline.vocabulary.ArticleType;
import dev.dateline.vocabulary.AuthorRole;
import dev.dateline.vocabulary.CommentStatus;
import dev.dateline.vocabulary.CorrectionType;
import dev.dateline.vocabulary.UsageRole;

/** The files hold JSON as it was stored; a test that fails means that stored revisions can no longer be read. */
class StoredArticleTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void readsRevisionsFromBeforeCorrections() throws IOException {
        var content = StoredArticle.read((short) 1, stored("revision-1-first.json"));

        assertThat(content.slug()).isEqualTo("electric-cranes-oster-quay");
        assertThat(content.authors()).containsExactly(new Credit(id(3), AuthorRole.WRITER));
        assertThat(content.dates().publishedAt()).isEqualTo("2026-03-02T05:00:00Z");
        assertThat(content.corrections()).isEmpty();
        assertThat(content.details().seo().noIndex()).isFalse();
        assertThat(content.details().social().title()).isNull();
        assertThat(content.details().comments()).isEqualTo(CommentStatus.OPEN);
        assertThat(content.details().flags()).isEmpty();
        assertThat(content.details().access()).isEqualTo(ArticleAccess.FREE);
        assertThat(content.details().metadata()).isNull();
    }

    @Test
    void readsEachPropertyIntoItsPlace() throws IOException {
        assertThat(StoredArticle.read((short) 1, stored("revision-1.json"))).isEqualTo(content());
    }

    @Test
    void writesTheCurrentFormat() throws IOException {
        assertThat(StoredArticle.FORMAT).isEqualTo((short) 1);
        assertThat(mapper.readTree(StoredArticle.write(content()))).isEqualTo(mapper.readTree(stored("revision-1.json")));
    }

    @Test
    void ignoresPropertiesThatLaterVersionsAdd() {
        assertThat(StoredArticle.read((short) 1, "{\"slug\":\"the-slug\",\"future\":{}}").slug()).isEqualTo("the-slug");
    }

    @Test
    void readsCorrectionsFromBeforeTheirTypes() {
        var content = StoredArticle.read((short) 1, "{\"corrections\":[{\"at\":\"2026-03-06T05:00:00Z\",\"text\":\"Wrong.\"}]}");

        assertThat(content.corrections()).containsExactly(
                new Correction(CorrectionType.CORRECTION, Instant.parse("2026-03-06T05:00:00Z"), "Wrong."));
    }

    @Test
    void rejectsUnknownFormats() {
        assertThatThrownBy(() -> StoredArticle.read((short) 99, "{}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99");
    }

    private static ArticleContent content() {
        return new ArticleContent(ArticleType.OPINION, "pt-BR", "the-slug",
                new ArticleTexts("The headline", "The kicker", "The summary", "The dateline", "The byline"),
                "<p>The body</p>", id(1), List.of(id(2)), List.of(id(3)),
                List.of(new Credit(id(4), AuthorRole.PHOTOGRAPHER)),
                List.of(new MediaUsage(id(5), UsageRole.GALLERY, "The caption", "The alternative text", "The credit")),
                List.of(new Correction(CorrectionType.CLARIFICATION, Instant.parse("2026-03-06T05:00:00Z"), "The correction")),
                "The group",
                new ArticleDetails("https://example.org/canonical", "The source", "The rights",
                        new ArticleDetails.Seo("The SEO title", "The SEO description", true),
                        new ArticleDetails.Social("The social title", "The social description"), CommentStatus.CLOSED,
                        List.of("exclusive", "breaking"), ArticleAccess.SUBSCRIBERS, JsonText.parse("{\"printPage\": 3}")),
                new ArticleDates(Instant.parse("2026-03-02T05:00:00Z"), Instant.parse("2026-03-01T05:00:00.123456Z"),
                        Instant.parse("2026-03-03T05:00:00Z"), Instant.parse("2026-03-04T05:00:00Z"),
                        Instant.parse("2026-03-05T05:00:00Z")));
    }

    private static UUID id(int number) {
        return UUID.fromString("0198c0de-0000-7000-8000-00000000000" + number);
    }

    private static String stored(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/stored", file));
    }
}
