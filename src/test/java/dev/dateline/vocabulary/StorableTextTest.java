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
        assertThat(StorableText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "\u200B.", "🗞", "\u0301" })
    void seesVisibleText(String text) {
        assertThat(StorableText.isBlank(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0x00, 0x08, 0x0B, 0x0C, 0x0E, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF,
            0x1FFFE, 0x10FFFF })
    void removesCharactersThatAreNeverStored(int character) {
        var text = "a" + Character.toString(character) + "b";
        assertThat(StorableText.of(text)).isEqualTo("ab");
        assertThat(StorableText.countUnstorable(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0x09, 0x0A, 0x20, 0x7E, 0xA0, 0xD7FF, 0xE000, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0x1FFFD, 0x10FFFD })
    void keepsAllOthers(int character) {
        var text = "a" + Character.toString(character) + "b";
        assertThat(StorableText.of(text)).isSameAs(text);
        assertThat(StorableText.countUnstorable(text)).isZero();
    }

    @Test
    void convertsLineEnds() {
        assertThat(StorableText.of("a\r\nb\rc\r\r\nd\r")).isEqualTo("a\nb\nc\n\nd\n");
        assertThat(StorableText.countUnstorable("a\r\nb\r")).isZero();
    }

    @Test
    void keepsCharactersAfterARemovedOne() {
        assertThat(StorableText.of("\u0000\uD83D\uDEA2\u0001\t\u0002!")).isEqualTo("\uD83D\uDEA2\t!");
        assertThat(StorableText.countUnstorable("\u0000\uD83D\uDEA2\u0001\t\u0002!")).isEqualTo(3);
    }

    @Test
    void spacesOfEveryKindAreBlank() {
        assertThat(StorableText.isBlank("")).isTrue();
        assertThat(StorableText.isBlank(" \t\n\u00a0\u200b\ufeff\u2003")).isTrue();
        assertThat(StorableText.isBlank(" . ")).isFalse();
        assertThat(StorableText.isBlank("\u00a1")).isFalse();
    }

    @Test
    void optionalTextWithoutVisibleCharactersIsNull() {
        assertThat(StorableText.orNull(null)).isNull();
        assertThat(StorableText.orNull(" \n\u00A0\u200B")).isNull();
        assertThat(StorableText.orNull(" a b ")).isEqualTo("a b");
    }

    @Test
    void removesWhiteSpaceAroundATextAndKeepsNull() {
        assertThat(StorableText.stripped(" \u3000a b\n")).isEqualTo("a b");
        assertThat(StorableText.stripped(null)).isNull();
        assertThat(StorableText.orNull(" a ")).isEqualTo("a");
        assertThat(StorableText.orNull(" ")).isNull();
    }
}
