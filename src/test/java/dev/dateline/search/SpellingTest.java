package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void variantsDifferByOneError() {
        assertThat(Spelling.variants("harbur")).contains("harbour", "harbor", "habrur", "harur", "garbur").doesNotContain(
                "harbur",
                "harbours");
        assertThat(Spelling.variants("мосва")).contains("москва");
        assertThat(Spelling.variants("cat")).isEmpty();
        assertThat(Spelling.variants("東京都庁")).isEmpty();
    }

    @Test
    void wordsAreReplacedInPlace() {
        assertThat(Spelling.replace("\"Old harbur\" -crane or HARBUR", Map.of("harbur", "harbour")::get))
                .hasValue("\"Old harbour\" -crane or harbour");
        assertThat(Spelling.replace("old harbour", word -> null)).isEmpty();
        assertThat(Spelling.replace("-harbur -\"harbur harbur\" \"harbur -harbur\" pre-harbur harbur -harbur",
                Map.of("harbur", "harbour")::get))
                .hasValue("-harbur -\"harbur harbur\" \"harbour -harbur\" pre-harbur harbour -harbur");
        assertThat(Spelling.words("-harbur old")).isEmpty();
    }

    @Test
    void inflectedFormsAreNoErrors() {
        assertThat(Spelling.isFormOfAny(List.of("pivot", "pilots"), "pilot")).isTrue();
        assertThat(Spelling.isFormOfAny(List.of("museum"), "museun")).isFalse();
        assertThat(Spelling.isFormOfAny(List.of("harbour", "arbor"), "harbou")).isFalse();
        assertThat(Spelling.isFormOfAny(List.of(), "harbour")).isFalse();
        assertThat(Spelling.isFormOfAny(List.of("москве"), "москва")).isTrue();
        assertThat(Spelling.isFormOfAny(List.of("москит"), "москва")).isFalse();
    }
}
