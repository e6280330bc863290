package dev.dateline.body.html;

import static dev.dateline.body.block.Mark.CODE;
import static dev.dateline.body.block.Mark.EMPHASIS;
import static dev.dateline.body.block.Mark.STRIKE;
import static dev.dateline.body.block.Mark.STRONG;
import static dev.dateline.body.block.Mark.UNDERLINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;

class BodySpansTest {

    @ParameterizedTest
    @CsvSource({ "strong,STRONG", "b,STRONG", "em,EMPHASIS", "i,EMPHASIS", "cite,EMPHASIS", "var,EMPHASIS", "u,UNDERLINE",
            "ins,UNDERLINE", "s,STRIKE", "del,STRIKE", "code,CODE", "kbd,CODE", "samp,CODE", "sub,SUBSCRIPT",
            "sup,SUPERSCRIPT", "mark,HIGHLIGHT", "small,SMALL" })
    void marksRuns(String element, Mark mark) {
        assertThat(spans("a <" + element + ">b</" + element + "> c"))
                .containsExactly(Span.plain("a "), span("b", mark), Span.plain(" c"));
    }

    @ParameterizedTest
    @CsvSource({ "abbr", "time", "span", "bdi" })
    void ignoresElementsWithoutFormatting(String element) {
        assertThat(spans("a<" + element + ">b</" + element + ">c")).containsExactly(Span.plain("abc"));
    }

    @Test
    void combinesNestedMarks() {
        assertThat(spans("<b>a<i>b<s>c</s></i></b><i>d</i>")).containsExactly(span("a", STRONG),
                span("b", STRONG, EMPHASIS), span("c", STRONG, EMPHASIS, STRIKE), span("d", EMPHASIS));
    }

    @Test
    void mergesAdjacentRunsWithTheSameFormatting() {
        assertThat(spans("<b>a</b><strong>b<b>c</b></strong>")).containsExactly(span("abc", STRONG));
    }

    @Test
    void keepsLinks() {
        assertThat(spans("<a href=' /x '>a <b>b</b></a><a>c</a>")).containsExactly(
                new Span("a ", List.of(), "/x", null, null, null), new Span("b", List.of(STRONG), "/x", null, null, null),
                Span.plain("c"));
    }

    @Test
    void collapsesWhiteSpaceAcrossElements() {
        assertThat(spans(" \n a \t<b> b </b>\r\n c <i> </i> ")).containsExactly(Span.plain("a "), span("b", STRONG),
                Span.plain(" c"));
    }

    @Test
    void keepsNoBreakSpaces() {
        assertThat(spans("a\u00a0\u00a0b\u3000c")).containsExactly(Span.plain("a\u00a0\u00a0b\u3000c"));
    }

    @Test
    void marksSpacesOnlyBetweenRunsWithTheSameMark() {
        assertThat(spans("<u>a</u> <u>b </u><u>c</u><code> d</code>")).containsExactly(span("a", UNDERLINE),
                Span.plain(" "), span("b c", UNDERLINE), Span.plain(" "), span("d", CODE));
    }

    @Test
    void writesBreaksAsLineFeedsExceptAtTheEnds() {
        assertThat(spans("<br>a <br> b<br><br>c<b>d<br></b>e<br>")).containsExactly(
                Span.plain("a\nb\n\nc"), span("d", STRONG), Span.plain("\ne"));
    }

    @Test
    void addsQuotationMarksToQuotations() {
        assertThat(text("He said <q>she said <q>no</q></q>.")).isEqualTo(
                "He said \u201cshe said \u2018no\u2019\u201d.");
    }

    @ParameterizedTest
    @CsvSource({
            "<ruby>\u6f22<rt>kan</rt></ruby>\u306e, \u6f22(kan)\u306e",
            "<ruby>\u6f22<rt>kan</rt>\u5b57<rt>ji</rt></ruby>, \u6f22(kan)\u5b57(ji)",
            "<ruby>\u6f22<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>, \u6f22(kan)",
            "<ruby>\u6f22<rp>\uff08</rp> <rt>kan</rt><rp>\uff09</rp>\u5b57<rt>ji</rt></ruby>, \u6f22\uff08 kan\uff09\u5b57(ji)",
            "<ruby>\u6f22<rt> </rt></ruby>, \u6f22",
            "<ruby>\u6f22<rt><b>kan</b></rt></ruby>, \u6f22(kan)" })
    void addsParenthesesToRubyReadings(String html, String text) {
        assertThat(text(html)).isEqualTo(text);
    }

    @Test
    void keepsRightToLeftAndEastAsianText() {
        assertThat(text("<p>\u0642\u0627\u0644 <b>\u0627\u0644\u0648\u0632\u064a\u0631</b></p>"))
                .isEqualTo("\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631");
        assertThat(text("<p>\u6771\u4eac\u306e<em>\u6e2f</em>\ud842\udfb7</p>"))
                .isEqualTo("\u6771\u4eac\u306e\u6e2f\ud842\udfb7");
    }

    private static String text(String html) {
        return spans(html).stream().map(Span::text).collect(Collectors.joining());
    }

    private static List<Span> spans(String html) {
        return ((Paragraph) BodyParser.parse(html, Map.of()).get(0)).spans();
    }

    private static Span span(String text, Mark... marks) {
        return new Span(text, List.of(marks), null, null, null, null);
    }
}
