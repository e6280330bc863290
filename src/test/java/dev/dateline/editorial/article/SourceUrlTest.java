package dev.dateline.editorial.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlTest {

    private static final SourceUrl TIDE = new SourceUrl("old.example", "/2024/tide");

    @ParameterizedTest
    @ValueSource(strings = { "https://old.example/2024/tide", "http://WWW.old.example:80/2024/tide/#part",
            "https://old.example/2024/tide/?utm_source=mail&fbclid=x", "//old.example/2024/tide", "/2024/tide", "2024/tide" })
    void takesDifferentSpellingsForOneUrl(String url) {
        assertThat(SourceUrl.of(url, new SourceUrl("old.example", "/other"))).contains(TIDE);
    }

    @Test
    void keepsTheParametersThatNameAnArticle() {
        assertThat(SourceUrl.of("https://old.example/?p=12&utm_medium=x", null)).contains(new SourceUrl("old.example", "?p=12"));
    }

    @Test
    void readsEncodedAndPlainLettersAlike() {
        assertThat(SourceUrl.of("https://old.example/%D0%BF%D0%B0", null))
                .isEqualTo(SourceUrl.of("https://old.example/\u043f\u0430", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "https://old.example/", "https://old.example", "mailto:a@old.example", "#part", "/2024/tide", "http://[x",
                    "https://old.example/a b", "" })
    void isNoUrlOfAnArticle(String url) {
        assertThat(SourceUrl.of(url, null)).isEmpty();
    }

    @Test
    void ignoresUrlsOfExcessiveLength() {
        assertThat(SourceUrl.of("https://old.example/" + "a".repeat(2_000), null)).isEmpty();
    }
}
