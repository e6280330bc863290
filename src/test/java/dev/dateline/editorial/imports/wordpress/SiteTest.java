package dev.dateline.editorial.imports.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {

    @ParameterizedTest
    @CsvSource({ "en, en", "en_US, en-US", "EN-us, en-US", "pt_BR, pt-BR", "zh_Hant_TW, zh-Hant-TW", "zh-yue, yue" })
    void readsLanguagesAndLocales(String stated, String language) {
        assertThat(Site.language(stated)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "und", "English", "en__US", "en-u-ca-buddhist", "x-klingon" })
    void rejectsOtherTexts(String stated) {
        assertThat(Site.language(stated)).isNull();
    }

    /** Java reads the last subtag alone, which is another language. */
    @Test
    void doesNotReplaceALanguageByTheSubtagAfterIt() {
        assertThat(Site.language("zh-abq")).isNull();
        assertThat(Site.language("en_deu")).isNull();
    }
}
