package dev.dateline.body.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @Test
    void marksAreSortedAndDistinct() {
        assertThat(new Span("a", List.of(Mark.CODE, Mark.STRONG, Mark.CODE), null, null, null, null).marks())
                .containsExactly(Mark.STRONG, Mark.CODE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = { "\u2014 A|A", "\u2013\u00a0A|A",
            "--A - B|A - B", " \u2015 A |A ", "A|A", "\u2014|", "\u00a0A|A" })
    void removesLeadingDashes(String citation, String expected) {
        String text = Span.text(Span.withoutDash(List.of(Span.plain(citation))));
        assertThat(text).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void removesRunsOfDashesAndKeepsFormatting() {
        Span name = new Span("A", List.of(Mark.EMPHASIS), "/a", null, "fr", Direction.AUTO);
        assertThat(Span.withoutDash(List.of(Span.plain("\u2014"), Span.plain(" "), new Span("- A", name.marks(), "/a", null, "fr",
                Direction.AUTO), Span.plain(" - B")))).containsExactly(name, Span.plain(" - B"));
    }

    @Test
    void readsDirectionsInAnyCase() {
        assertThat(Direction.of(" RTL ")).isEqualTo(Direction.RIGHT_TO_LEFT);
        assertThat(Direction.of("ltr")).isEqualTo(Direction.LEFT_TO_RIGHT);
        assertThat(Direction.of("Auto")).isEqualTo(Direction.AUTO);
        assertThat(Direction.of("up")).isNull();
    }
}
