package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class MarkdownBodyTest {

    @Test
    void convertsToHtml() {
        assertThat(markdown("# Flood\n\nThe *river* rose by **two** metres.\n\n- one\n- two\n\n> We wait.\n"))
                .isEqualTo("<h1>Flood</h1>\n<p>The <em>river</em> rose by <strong>two</strong> metres.</p>\n"
                        + "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<blockquote>\n<p>We wait.</p>\n</blockquote>");
    }

    @Test
    void convertsTablesAndStrikethrough() {
        assertThat(markdown("| a | b |\n| --- | :-: |\n| 1 | ~~2~~ |\n")).contains("<table>", "<th>a</th>",
                "<th align=\"center\">b</th>", "<td>1</td>", "<td align=\"center\"><del>2</del></td>");
    }

    @Test
    void keepsTheLanguageOfCode() {
        assertThat(markdown("```java\nint a = 1 < 2;\n```\n"))
                .isEqualTo("<pre><code class=\"language-java\">int a = 1 &lt; 2;\n</code></pre>");
    }

    @Test
    void keepsAndSanitisesHtml() {
        assertThat(markdown("<figure><img src=\"/a.jpg\" onload=\"x()\"></figure>\n\nA <sub>b</sub> <script>c</script>\n"))
                .isEqualTo("<figure><img src=\"/a.jpg\"></figure>\n<p>A <sub>b</sub> </p>");
    }

    @Test
    void treatsContentNestedTooDeeplyAsText() {
        assertThat(markdown("> ".repeat(500) + "deep\n")).contains("deep").containsPattern("<p>(&gt; )+deep</p>");
    }

    @Test
    void acceptsRightToLeftAndEastAsianText() {
        assertThat(markdown("**عاجل**: خبر\n\n日本語の**記事**\n"))
                .isEqualTo("<p><strong>عاجل</strong>: خبر</p>\n<p>日本語の<strong>記事</strong></p>");
    }

    @Test
    void footnotesLeadToNotesAndBack() {
        var body = BodySanitiser.unlinked(BodyFormat.MARKDOWN, "Ruled.[^1] Again.[^1] Appealed.[^b]\n\n"
                + "[^1]: https://court.example/ruling.pdf\n\n[^b]: See the *report* of 2024.\n");
        assertThat(body.link(Map.of(), Map.of())).isEqualTo("<p>Ruled.<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup>"
                + " Again.<sup><a href=\"#fn-1\" id=\"fnref-1-2\">1</a></sup>"
                + " Appealed.<sup><a href=\"#fn-b\" id=\"fnref-b\">2</a></sup></p>\n<ol>\n"
                + "<li id=\"fn-1\">\n<p>https://court.example/ruling.pdf <a href=\"#fnref-1\">↩</a>"
                + " <a href=\"#fnref-1-2\"><sup>2</sup>↩</a></p>\n</li>\n"
                + "<li id=\"fn-b\">\n<p>See the <em>report</em> of 2024. <a href=\"#fnref-b\">↩</a></p>\n</li>\n</ol>");
        assertThat(body.removed(List.of(), List.of())).isEmpty();
    }

    @Test
    void keepsTheTextOfFootnotesThatNothingRefersTo() {
        assertThat(markdown("Text[^none].\n\n[^a]: Unused.\n\n[^b]: Of itself[^B].\n\n> [^c]: Quoted.\n"))
                .isEqualTo("<p>Text[^none].</p>\n<p>Unused.</p>\n<p>Of itself[^B].</p>\n"
                        + "<blockquote>\n<p>Quoted.</p>\n</blockquote>");
        assertThat(markdown("See[^a].\n\n[^a]: First[^b].\n\n[^A]: Second.\n\n[^b]: Third.\n")).contains("<p>Second.</p>")
                .containsSubsequence("<li id=\"fn-a\">", "First", "<li id=\"fn-b\">", "Third");
    }

    private static String markdown(String raw) {
        return BodySanitiser.sanitise(BodyFormat.MARKDOWN, raw);
    }

    /** The library rejects it, because most of its cells are empty. */
    @Test
    void aTableOfMoreThanAMillionCellsStaysText() {
        var table = "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n" + "|b|\n".repeat(5_000);
        assertThat(MarkdownInput.toHtml(table)).startsWith("<p>|a|a").endsWith("|b|</p>\n");
        assertThat(MarkdownInput.toHtml("|a|\n|-|\n|b|\n")).startsWith("<table>");
    }
}
