package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageChoiceTest {

    private static final List<String> TRANSLATIONS = List.of("de", "en-GB", "en-US", "fr");

    @ParameterizedTest
    @CsvSource({ "en-US, en-US", "en, en-GB", "en-NZ, en-GB", "de-AT, de", "it, fr" })
    void choosesTheLanguageElseItsPrimaryLanguageElseTheDefault(String language, String chosen) {
        assertThat(LanguageChoice.choose(TRANSLATIONS, Function.identity(), language, "fr")).contains(chosen);
    }

    @Test
    void choosesNothingIfNeitherFits() {
        assertThat(LanguageChoice.choose(TRANSLATIONS, Function.identity(), "it", "es")).isEmpty();
    }

    @Test
    void ranksEachAcceptableTranslationOnce() {
        assertThat(LanguageChoice.rank(TRANSLATIONS, Function.identity(), "en-US", "en-GB")).containsExactly("en-US", "en-GB");
        assertThat(LanguageChoice.rank(TRANSLATIONS, Function.identity(), "en-US", "fr")).containsExactly("en-US", "en-GB", "fr");
    }
}
