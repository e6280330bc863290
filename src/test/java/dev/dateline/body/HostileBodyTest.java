package dev.dateline.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dateline.fixture.ProcessorTime;

/** Each body has at least 250 KB, for which linear time is at most two seconds; quadratic time would exceed the limit. */
@Execution(ExecutionMode.CONCURRENT)
class HostileBodyTest {

    private static final int MAX_GROWTH = 16;

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("paragraphs", "<p>The <b>ferry</b> left at <a href='/9'>nine</a>.</p>".repeat(5_000)),
                Arguments.of("boxes in boxes", "<div>".repeat(50_000) + "x"),
                Arguments.of("lists in lists", "<ul><li>x".repeat(27_500)),
                Arguments.of("quotes in quotes", "<blockquote><p>x".repeat(15_000)),
                Arguments.of("figures in figures", "<figure>".repeat(12_500) + "<p>x</p>".repeat(12_500)),
                Arguments.of("tables in tables", "<table><tr><td>x".repeat(15_000)),
                Arguments.of("bold in bold", "<b>x".repeat(62_500)),
                Arguments.of("marks left open", "<p><i>x<b>y".repeat(22_500)),
                Arguments.of("cells over everything", "<table><tr>" + "<td rowspan=1000 colspan=1000>x".repeat(1_000)
                        + "<tr><td>".repeat(25_000)),
                Arguments.of("one wide row", "<table><tr>" + "<td>x".repeat(25_000) + "<tr><td>y".repeat(12_500)),
                Arguments.of("images in a heading", "<h1>" + "<img src=a>".repeat(22_500) + "</h1>"),
                Arguments.of("breaks", "x" + "<br>".repeat(62_500) + "y"),
                Arguments.of("changing marks", "<b>a</b> <i>b</i> ".repeat(60_000)),
                Arguments.of("backticks", "<code>`</code> ".repeat(15_000)),
                Arguments.of("words", "<p>" + "a ".repeat(125_000)),
                Arguments.of("one word", "<p>" + "a".repeat(250_000)),
                Arguments.of("Thai without a space", "<p>" + "\u0e01\u0e32".repeat(125_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void parsesAndWritesInLinearTime(String name, String html) {
        ProcessorTime.assertAtMost(Duration.ofSeconds(5), () -> {
            Body body = Body.parse(html);
            assertThat(body.blocks()).isNotEmpty();
            assertThat(body.text().length()).isLessThan(MAX_GROWTH * html.length());
            assertThat(body.markdown().length()).isLessThan(MAX_GROWTH * html.length());
            assertThat(body.words("th").time().minutes()).isPositive();
        });
    }
}
