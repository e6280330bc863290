package dev.dateline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class ReadingTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "en | Don't count - dashes, (or) \u201cquotes\u201d! | 5",
            "en | At 9.30 some 1,000 caf\u00e9s | 5",
            "en | don\u2019t | 1",
            "fr | L\u2019\u00e9t\u00e9 arrive | 2",
            "de | Schiffe\u2014Boote\u2013F\u00e4hren | 3",
            "ar | \u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 \u0625\u0646\u0647 | 3",
            "ko | \ubc30\uac00 \ub5a0\ub0ac\ub2e4 | 2",
            "zh | \u8239\u5df2\u7ecf\u5f00\u4e86\u3002 | 5",
            "ja | \u30b9\u30fc\u30d1\u30fc\u306e\u6e2f | 6",
            "th | \u0e40\u0e23\u0e37\u0e2d | 3",
            "zh | \u5728 Oban \u7684\u8239 | 4",
            "x-nonsense | one two | 2",
            " | one two | 2"
    })
    void countsWords(String language, String text, int words) {
        assertThat(ReadingTime.of(text, language).words()).isEqualTo(words);
    }

    @Test
    void takesAMinuteFor230WordsOr500LettersWithoutSpaces() {
        assertThat(ReadingTime.of("word ".repeat(1150), "en").minutes()).isEqualTo(5);
        assertThat(ReadingTime.of("\u8239".repeat(2500), "zh").minutes()).isEqualTo(5);
        assertThat(ReadingTime.of("word ".repeat(230) + "\u8239".repeat(500), "zh").minutes()).isEqualTo(2);
    }

    @Test
    void takesAtLeastAMinuteForAWordAndNoneForNoWord() {
        assertThat(ReadingTime.of("word", "en").minutes()).isEqualTo(1);
        assertThat(ReadingTime.of("\u2026 !", "en")).isEqualTo(new ReadingTime(0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "fi", "sv", "he", "fr" })
    void countsAsManyWordsAsIcu(String language) {
        var random = new Random(7);
        var characters = "aZ09  \n.,;:'\"!?()-_$%#@&/+*=<\u00e9\u2019\u0301\u05d0\u200d\u00a0\t";
        for (int i = 0; i < 2_000; i++) {
            var text = random.ints(40, 0, characters.length()).mapToObj(at -> String.valueOf(characters.charAt(at)))
                    .collect(Collectors.joining());
            assertThat(ReadingTime.of(text, language).words()).as(text)
                    .isEqualTo(ReadingTime.countWithIcu(text, Locale.forLanguageTag(language)));
        }
    }
}
