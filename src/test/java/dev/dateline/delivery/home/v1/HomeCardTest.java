package dev.dateline.delivery.home.v1;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeCardTest {

    @ParameterizedTest
    @CsvSource({ "ar, rtl", "ar-EG, rtl", "he, rtl", "fa-IR, rtl", "ur, rtl", "en, ltr", "ja, ltr", "zh-Hant, ltr",
            "ar-Latn, ltr" })
    void derivesTextDirectionFromLanguage(String language, String direction) {
        assertThat(HomeCard.direction(language)).isEqualTo(direction);
    }
}
