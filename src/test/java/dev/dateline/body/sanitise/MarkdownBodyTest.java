package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

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
                "<td>1</td>", "<td><del>2</del></td>");
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

    private static String markdown(String raw) {
        return BodySanitiser.sanitise(BodyFormat.MARKDOWN, raw);
    }
}
