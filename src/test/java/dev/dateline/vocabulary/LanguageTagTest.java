package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {

    @ParameterizedTest
    @ValueSource(strings = { "en", "EN-us", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "yue", "zh-yue", "ca-valencia", "haw",
            "tl", "cmn", "sh", "de-1996", "de-DD", "ary", "ar-arz", "ms-zsm", "kok-gom", "lv-ltg", "sw-swh", "uz-uzn", "sgn-ase",
            "zh-cmn-Hans-CN", "zh-min-nan", "i-klingon", "no-bok", "art-lojban", "sgn-BE-FR", "de-CH-1901",
            "sl-rozaj-biske-1994", "en-scotland-fonipa" })
    void acceptsRegisteredSubtags(String tag) {
        assertThat(LanguageTag.Rule.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "en-a-bbb, en", "en-GB-u-ca-buddhist, en-GB", "de-t-it, de", "en-a-bbb-a-ccc, en", "en-x-house, en",
            "zh-Hant-x-a, zh-Hant", "en-GB-oed, en", "zh-min, zh", "de-1996-1996, de", "de-1996-1901-1996, de", "zh-abq, zh",
            "en-ZZ, en", "en-Zzzz, en", "en-Qaaa, en", "en-QM, en" })
    void rejectsExtensionsPrivateUseDuplicatesAndUnregisteredCombinations(String tag, String nearest) {
        assertThat(LanguageTag.Rule.isValid(tag)).isFalse();
        assertThat(LanguageTag.Rule.nearest(tag)).isEqualTo(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x-house", "i-default", "i-enochian", "qaa", "cel-gaulish", "a-bbb" })
    void rejectsTagsWithoutARegisteredLanguage(String tag) {
        assertThat(LanguageTag.Rule.isValid(tag)).isFalse();
        assertThat(LanguageTag.Rule.canonical(tag)).isEqualTo(tag);
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
    @CsvSource({ "EN-us, en-US", "ZH-HANT, zh-Hant", "iw, he", "xx-bogus, xx-bogus", "xx-yy, xx-yy", "no tag, no tag",
            "en-UKK, en-UKK",
            "zh-yue, yue", "i-klingon, tlh", "no-bok, nb", "ZH-cmn-hans-cn, cmn-Hans-CN", "en-x-house, en-x-house",
            "SL-ROZAJ, sl-rozaj" })
    void canonicalisesTags(String tag, String canonical) {
        assertThat(LanguageTag.Rule.canonical(tag)).isEqualTo(canonical);
    }

    @Test
    void limitsTheLengthOfTags() {
        var longest = "sl-Latn-IT-rozaj-biske-1994-fonipa";
        assertThat(longest).hasSize(34);
        assertThat(LanguageTag.Rule.isValid(longest)).isTrue();
        assertThat(LanguageTag.Rule.isValid("sgn-ase-Latn-US-scotland-fonipa-1994")).isFalse();
        assertThat(LanguageTag.Rule.nearest("en-" + "x".repeat(97))).isEqualTo("en");
        assertThat(LanguageTag.Rule.nearest("en-" + "x".repeat(98))).isNull();
    }
}
