package dev.dateline.editorial.article;

import static dev.dateline.fixture.Newsroom.article;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

import dev.dateline.fixture.Newsroom;
import dev.dateline.fixture.Sql;

@QuarkusTest
class WordCountTest {

    private static final String DAY = "2026-01-01T00:00:00Z";

    @Inject
    Newsroom newsroom;

    @Inject
    Sql sql;

    @Test
    void isStoredWithTheArticleAndPublished() {
        newsroom.write(article("wc-long", DAY, "body", "<p>" + "word ".repeat(690) + "</p><p>A note.</p>"));

        assertThat(stored("editorial", "wc-long")).isEqualTo("692|3");
        assertThat(stored("delivery", "wc-long")).isEqualTo("692|3");
    }

    @Test
    void followsTheBodyAndTheLanguage() {
        newsroom.write(article("wc-edited", DAY, "body", "<p>Two words</p>"));
        newsroom.write(article("wc-edited", DAY, "language", "zh", "body", "<p>船到了。</p>"));

        assertThat(stored("delivery", "wc-edited")).isEqualTo("3|1");
    }

    @Test
    void ofAnArticleWithoutBodyIsZero() {
        newsroom.write(article("wc-none", DAY, "body", null));

        assertThat(stored("delivery", "wc-none")).isEqualTo("0|0");
    }

    private String stored(String schema, String slug) {
        return sql.value("SELECT word_count, reading_minutes FROM " + schema + ".article WHERE slug = ?", slug);
    }
}
