package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        assertThat(replace("\"Old harbur\" -crane or HARBUR", Map.of("harbur", "harbour")::get))
                .hasValue("\"Old harbour\" -crane or harbour");
        assertThat(replace("old harbour", word -> null)).isEmpty();
        assertThat(replace("-harbur -\"harbur harbur\" \"harbur -harbur\" pre-harbur harbur -harbur",
                Map.of("harbur", "harbour")::get))
                .hasValue("-harbur -\"harbur harbur\" \"harbour -harbour\" pre-harbur harbour -harbur");
        assertThat(replace("\"old harbur\"-harbur", Map.of("harbur", "harbour")::get)).hasValue("\"old harbour\"-harbur");
        assertThat(Spelling.words(SearchQuery.parse("-harbur old harbour²"))).isEmpty();
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

    private static Optional<String> replace(String query, Function<String, String> other) {
        return Spelling.replace(query, SearchQuery.parse(query), other);
    }
}
