package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.dateline.fixture.ProcessorTime;

/** Each body has about 250 KB, for which linear time is at most a second; quadratic time would exceed the limit. */
@Execution(ExecutionMode.CONCURRENT)
class HostileBodyTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    void takesLinearTimeAndLimitsNesting(String what, BodyFormat format, String flood) {
        ProcessorTime.assertAtMost(Duration.ofSeconds(4), () -> {
            String clean = BodySanitiser.sanitise(format, flood);
            assertThatCode(() -> BodySanitiser.sanitise(BodyFormat.HTML, clean)).doesNotThrowAnyException();
            assertThat(deepest(clean)).isLessThanOrEqualTo(201);
        });
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                flood("unclosed b", "<b>", 25_000), flood("unclosed b with text", "<b>x", 25_000),
                flood("distinct b", "<b id=a%d>", 15_000), flood("b and p", "<b id=a%d><p>", 3_750),
                flood("nested div", "<div>", 25_000), flood("nested div with text", "<div>x", 25_000),
                flood("nested quotes", "<blockquote>", 20_000), flood("lists", "<ul><li>", 25_000),
                flood("tables", "<table><tr><td>", 15_000), flood("table text", "<table>x", 12_500),
                flood("foster", "<table><b>x", 20_000), flood("foster parent", "<table>" + "x<b>y</b>".repeat(27_500), 1),
                flood("breaks in a table", "<TABLE\n>" + "<br>".repeat(62_500), 1), flood("spans", "<span>x</span>", 17_500),
                flood("empty p", "<p></p>", 35_000), flood("links", "<a href=/>", 25_000),
                flood("adoption", "<a><div></a>", 20_000), flood("b adoption", "<b><p></b>", 20_000),
                flood("svg", "<svg>", 50_000), flood("math", "<math><mtext>", 17_500), flood("comments", "<!--", 62_500),
                flood("ampersands", "&", 250_000), flood("less-than", "<", 250_000), flood("ends", "</p>", 62_500),
                flood("end b", "<b></p></i></b>", 15_000), flood("select", "<select><option>", 15_000),
                flood("template", "<template>", 25_000), flood("button", "<button><p>", 22_500),
                flood("tangle", "<sub><h2>x<dd></h2>", 12_500), flood("headings", "<h1><div>", 25_000),
                flood("ruby", "<ruby><rt>", 25_000),
                flood("iframes", "<iframe src=https://x.example/></iframe>", 6_250),
                flood("pre", "<pre>\n\n", 30_000), flood("form", "<form>", 40_000), flood("dd", "<dd><dt>", 15_000),
                Arguments.of("long attribute", BodyFormat.HTML, "<a href=\"" + "x:".repeat(125_000) + "\">a</a>"),
                Arguments.of("long tabs", BodyFormat.HTML, "<a href=\"java" + "\t".repeat(250_000) + "script:\">a</a>"),
                Arguments.of("anchors", BodyFormat.HTML,
                        numbered("<p id=a%d>x", 10_000) + numbered("<a href=#a%d>x</a>", 10_000)),
                Arguments.of("class names", BodyFormat.HTML, "<code class=\"" + "a ".repeat(125_000) + "\">a</code>"),
                Arguments.of("attributes", BodyFormat.HTML, "<p " + numbered("a%d=1 ", 30_000) + ">a"),
                Arguments.of("table rows", BodyFormat.HTML, "<table>" + "<tr><td>x".repeat(7_500)),
                Arguments.of("divs in one p", BodyFormat.HTML, "<h2>" + "<div>x</div>".repeat(20_000)),
                markdown("quotes", ">", 250_000), markdown("list", "- ", 125_000),
                markdown("list and blank lines", "- ".repeat(25_000) + "\n".repeat(125_000), 1),
                markdown("footnotes", numbered("[^%d] ", 12_000) + "\n\n" + numbered("[^%d]: n\n", 12_000), 1),
                markdown("chained footnotes", numbered("[^%d]: [^%d0]\n\n", 12_000), 1),
                markdown("footnotes within footnotes", "[^a]: ", 40_000),
                markdown("brackets", "[", 125_000), markdown("images", "![", 75_000),
                markdown("nested images", "![".repeat(25_000) + "](x)".repeat(25_000), 1),
                markdown("stars", "*a _b ", 25_000), markdown("nested emphasis", "*a ".repeat(25_000)
                        + "b*".repeat(25_000), 1),
                markdown("backticks", numbered("`".repeat(20) + "%d` ", 5_000), 1),
                markdown("long runs", "*".repeat(75_000) + "a" + "*".repeat(75_000), 1),
                markdown("emphasis short of the limit", ("*a ".repeat(1_900) + "b*".repeat(1_900) + "\n\n").repeat(25), 1),
                markdown("images short of the limit", ("![".repeat(1_300) + "](x)".repeat(1_300) + "\n\n").repeat(25), 1),
                markdown("comments", "<!-- ", 50_000), markdown("instructions", "<? ", 75_000),
                markdown("tildes", "~~a ~b", 25_000),
                markdown("tables", "|a", 75_000),
                markdown("tables twice", "|a".repeat(25_000) + "\n" + "|-".repeat(25_000), 1),
                markdown("links", "[a](", 50_000), markdown("angles", "<a b", 50_000), markdown("angle", "<", 250_000),
                markdown("definitions", numbered("[a%d]: /x\n", 15_000) + numbered("[a%d] ", 15_000), 1));
    }

    private static Arguments flood(String what, String piece, int times) {
        return Arguments.of(what, BodyFormat.HTML, piece.contains("%d") ? numbered(piece, times) : piece.repeat(times));
    }

    private static Arguments markdown(String what, String piece, int times) {
        return Arguments.of("Markdown " + what, BodyFormat.MARKDOWN, piece.repeat(times));
    }

    private static String numbered(String piece, int times) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(piece.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }

    private static int deepest(String html) {
        int depth = 0;
        int deepest = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            String tag = html.substring(i + 1, Math.min(i + 8, html.length()));
            if (!tag.matches("(?s)(br|img|hr|wbr|col|source).*")) {
                depth += tag.startsWith("/") ? -1 : 1;
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
