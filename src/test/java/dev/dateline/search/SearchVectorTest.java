package dev.dateline.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.search.SearchVector.Weight;

@Execution(ExecutionMode.CONCURRENT)
class SearchVectorTest {

    @Test
    void hasWordsAsWrittenAndStemsWithPositionsAndWeights() {
        assertThat(new SearchVector("en-GB").add(Weight.A, "The cafés").add(Weight.D, null).add(Weight.D, "WHO counts cafés")
                .addSlug("the-cafes").toString()).isEqualTo("'en~' 'the':1A 'cafes':2A,14 'en~cafe':2A,14"
                        + " 'who':12 '^who':12 'counts':13 'en~count':13 'slug~the' 'slug~cafes' ");
    }

    @Test
    void namesHaveNoLanguage() {
        assertThat(SearchVector.ofNames("Zoë Müller", List.of("Zoe"))).isEqualTo("'zoe':1C,12C 'muller':2C 'mueller':2C ");
    }

    @Test
    void findsAPartOfADoubleNameWithAndWithoutItsApostrophe() {
        assertThat(SearchVector.ofNames("O'Connor-Müller", List.of())).contains("'oconnormuller':1C", "'o':1C", "'connor':2C",
                "'oconnor':2C", "'muller':3C");
        assertThat(SearchVector.ofNames("Rock-'n'-Roll's", List.of())).contains("'rock'", "'roll'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "'", "’", "ʼ", "＇" })
    void findsWordsWithAnyApostrophe(String apostrophe) {
        var vector = SearchVector.ofNames("O'Connor-Müller's 10'000".replace("'", apostrophe), List.of());
        assertThat(vector).isEqualTo(SearchVector.ofNames("O'Connor-Müller's 10'000", List.of()))
                .contains("'oconnor'", "'oconnormuller'", "'10000'");
    }

    @Test
    void staysWithinTheLimitsOfTheType() {
        var words = IntStream.range(0, 400_000).mapToObj(i -> "nr" + i).collect(Collectors.joining(" "));
        var vector = new SearchVector("en").add(Weight.A, "same ".repeat(1000)).add(Weight.D, "x".repeat(5000) + " " + words)
                .toString();
        assertThat(vector).contains("'nr1'").doesNotContain("xxxx").doesNotContain(":16384").doesNotContain(",16384");
        assertThat(vector.split(" ")[1].split(",")).hasSizeLessThan(256);
        var bytes = vector.split(" ").length * 8 + vector.replaceAll(":[0-9A-D,]+", "").getBytes(StandardCharsets.UTF_8).length;
        assertThat(bytes).isLessThan(1 << 21);
    }

    @Test
    void omitsTermsThatAreTooLong() {
        assertThat(new SearchVector("ja").add(Weight.D, "ア".repeat(900) + "、港").toString()).contains("'ja~港'")
                .doesNotContain("ア".repeat(700));
        assertThat(new SearchVector("ar").add(Weight.D, "\uFDFA".repeat(70) + " ميناء").toString())
                .isEqualTo("'ar~' 'ميناء':2 ");
    }

    @Test
    void hasTheSameTermsWhenItHasForgottenWords() {
        var text = IntStream.range(0, 15_000).mapToObj(i -> "Hafen" + i + "s").collect(Collectors.joining(" "));
        var first = new SearchVector("de").add(Weight.D, text).toString();

        new SearchVector("en").add(Weight.D, text.replace("Hafen", "port"));
        assertThat(new SearchVector("de").add(Weight.D, text).toString()).isEqualTo(first);
        assertThat(new SearchVector("en").add(Weight.D, text).toString()).isNotEqualTo(first).contains("'en~hafen7'");
    }
}
