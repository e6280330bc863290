package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @ValueSource(strings = { "en", "EN-us", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "yue", "zh-yue", "ca-valencia", "haw",
            "tl", "cmn", "sh", "de-1996", "en-x-house", "de-DD", "ary" })
    void acceptsRegisteredSubtags(String tag) {
        assertThat(LanguageTag.Rule.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "english, en", "English (British), en", "Deutsch, de", "français, fr", "日本語, ja", "en_GB, en-GB", "en-UK, en-GB",
            "eng, en", "en-UKK, en", "en-XX, en", "pt-Bogus, pt", "xx-bogus, -", "xx, -", "und, -", "12, -", "'', -", "'--', -",
            "'not a tag', -" })
    void rejectsOtherTagsAndSuggestsTheClosestOne(String tag, String nearest) {
        assertThat(LanguageTag.Rule.isValid(tag)).isFalse();
        assertThat(LanguageTag.Rule.nearest(tag)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @CsvSource({ "EN-us, en-US", "ZH-HANT, zh-Hant", "iw, he", "xx-bogus, xx-bogus", "no tag, no tag", "en-UKK, en-UKK",
            "zh-yue, yue" })
    void canonicalisesTags(String tag, String canonical) {
        assertThat(LanguageTag.Rule.canonical(tag)).isEqualTo(canonical);
    }

    @Test
    void limitsTheLengthOfTags() {
        var longest = "en-x-" + "abcdefgh-".repeat(3) + "abc";
        assertThat(longest).hasSize(35);
        assertThat(LanguageTag.Rule.isValid(longest)).isTrue();
        assertThat(LanguageTag.Rule.isValid(longest + "d")).isFalse();
        assertThat(LanguageTag.Rule.nearest("en-" + "x".repeat(97))).isEqualTo("en");
        assertThat(LanguageTag.Rule.nearest("en-" + "x".repeat(98))).isNull();
    }
}
