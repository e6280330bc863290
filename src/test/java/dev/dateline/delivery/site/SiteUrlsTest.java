package dev.dateline.delivery.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class SiteUrlsTest {

    private static final UUID ID = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");

    @Test
    void fillsEveryPlaceholder() {
        assertThat(SiteUrls.url("https://news.example/{language}/{section}/{slug}?i={id}", ID, "tide", "en",
                "city/harbour")).isEqualTo("https://news.example/en/city/harbour/tide?i=" + ID);
    }

    @Test
    void omitsTheSegmentOfAMissingSection() {
        assertThat(SiteUrls.url("https://news.example/{section}/{slug}", ID, "tide", "en", null))
                .isEqualTo("https://news.example/tide");
        assertThat(SiteUrls.url("https://news.example/{slug}?s={section}", ID, "tide", "en", null))
                .isEqualTo("https://news.example/tide?s=");
    }
}
