package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StorableTextTest {

    @Test
    void showsCharactersThatAreNotStored() {
        assertThat(StorableText.escaped("a\u0001b\r\nc\uD83D")).isEqualTo("a\\u0001b\nc\\ud83d");
        assertThat(StorableText.escaped("a\tb 🗞")).isEqualTo("a\tb 🗞");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " \t\n", "\u200B", "\u00A0", "\u3164", "\uFEFF", "\u2060", "\u3000 \u00AD", "\u200D", "\uFE0F" })
    void seesThatNothingIsVisible(String text) {
        assertThat(StorableText.isInvisible(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "\u200B.", "🗞", "\u0301" })
    void seesVisibleText(String text) {
        assertThat(StorableText.isInvisible(text)).isFalse();
    }
}
