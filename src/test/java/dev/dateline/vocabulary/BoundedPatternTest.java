package dev.dateline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

import org.junit.jupiter.api.Test;

class BoundedPatternTest {

    /** On input of any length, this expression would exhaust the stack. */
    private static final BoundedPattern LETTERS = BoundedPattern.of(5, "(a|b)+");

    @Test
    void matchesCompleteInputUpToItsLength() {
        assertThat(LETTERS.matches("aab")).isTrue();
        assertThat(LETTERS.matches("ababa")).isTrue();
        assertThat(LETTERS.matches("aac")).isFalse();
        assertThat(LETTERS.match("ab").orElseThrow().group(1)).isEqualTo("b");
    }

    @Test
    void rejectsLongerInputWithoutMatchingIt() {
        assertThat(LETTERS.matches("ababab")).isFalse();
        assertThat(LETTERS.matches("a".repeat(1_000_000))).isFalse();
        assertThat(LETTERS.match("a".repeat(1_000_000))).isEmpty();
    }

    @Test
    void acceptsUuidsInAnyCaseButOnlyInTextForm() {
        var id = "01A20D77-ae06-7dc5-8863-3f00843CFF5B";
        assertThat(UuidFormat.parse(id)).hasToString("Optional[" + id.toLowerCase(Locale.ROOT) + "]");
        assertThat(UuidFormat.parse("1-1-1-1-1")).isEmpty();
        assertThat(UuidFormat.parse("01a20d77ae067dc588633f00843cff5b")).isEmpty();
        assertThat(UuidFormat.parse("{" + id + "}")).isEmpty();
        assertThat(UuidFormat.parse("")).isEmpty();
    }
}
