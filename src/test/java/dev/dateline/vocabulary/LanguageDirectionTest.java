package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDirectionTest {

    @ParameterizedTest
    @CsvSource({ "en, LEFT_TO_RIGHT", "ar, RIGHT_TO_LEFT", "he-IL, RIGHT_TO_LEFT", "uz, LEFT_TO_RIGHT", "uz-Arab, RIGHT_TO_LEFT",
            "ja, LEFT_TO_RIGHT" })
    void isThatOfTheScript(String language, LanguageDirection direction) {
        assertThat(LanguageDirection.of(language)).isEqualTo(direction);
    }

    @Test
    void isUnknownForAnUnknownLanguage() {
        assertThat(LanguageDirection.of(null)).isNull();
    }
}
