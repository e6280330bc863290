package dev.dateline.body.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dateline.body.html.BodyParser;

class MarkdownTest {

    @Test
    void isReadableUnrendered() {
        assertThat(markdown("<p>The <b>ferry</b>, an <i>old</i> one, left <a href='/9'>at nine</a>.</p>"
                + "<ul><li>bread</li><li>salt</li></ul><blockquote><p>Late.</p></blockquote>"))
                .isEqualTo("The **ferry**, an _old_ one, left [at nine](/9).\n\n- bread\n- salt\n\n> Late.");
    }

    @Test
    void escapesOnlyCharactersWithAMeaning() {
        assertThat(markdown("<p>snake_case, 3 - 2 = 1, a + b, (c) #tag & so on: 5 > 4!</p>"))
                .isEqualTo("snake_case, 3 - 2 = 1, a + b, (c) #tag & so on: 5 > 4\\!");
    }

    @Test
    void escapesNumbersThatWouldStartALine() {
        assertThat(markdown("<p>0. zero<br>9) nine<br>123456789. long</p>"))
                .isEqualTo("0\\. zero\\\n9\\) nine\\\n123456789\\. long");
        assertThat(markdown("<p>1234567890. longer</p>")).isEqualTo("1234567890. longer");
        assertThat(markdown("<p>in 1. place, a7) and :8) or /5.</p>")).isEqualTo("in 1. place, a7) and :8) or /5.");
        assertThat(markdown("<p>/1. a</p><p>:1. a</p>")).isEqualTo("/1. a\n\n\\:1. a");
    }

    @Test
    void escapesNamesOfCharacters() {
        assertThat(markdown("<p>&amp;A; &amp;Z; &amp;a; &amp;z; &amp;#1;")).isEqualTo("\\&A; \\&Z; \\&a; \\&z; \\&#1;");
        assertThat(markdown("<p>&amp;@ &amp;{ &amp;1 &amp;^")).isEqualTo("&@ &{ &1 &^");
    }

    @Test
    void escapesLineBreaksInUrls() {
        assertThat(MarkdownEscapes.destination("/a\nb\rc")).isEqualTo("</a%0Ab%0Dc>");
    }

    @Test
    void separatesCodeFromItsBackticks() {
        assertThat(MarkdownEscapes.code(" a")).isEqualTo("` a`");
        assertThat(MarkdownEscapes.code("a ")).isEqualTo("`a `");
        assertThat(MarkdownEscapes.code(" a ")).isEqualTo("`  a  `");
        assertThat(MarkdownEscapes.code("`a")).isEqualTo("`` `a ``");
        assertThat(MarkdownEscapes.code("a`")).isEqualTo("`` a` ``");
    }

    @Test
    void prefixesEmptyLinesOfQuotedCode() {
        assertThat(markdown("<blockquote><pre>\n\na</pre></blockquote>")).isEqualTo("> ```\n>\n> a\n> ```");
    }

    @Test
    void usesHtmlForMarksThatMarkdownDoesNotHave() {
        assertThat(markdown("<p>H<sub>2</sub>O, <b>\u00abso\u00bb</b>called, un<i>believ</i>able</p>"))
                .isEqualTo("H<sub>2</sub>O, <strong>\u00abso\u00bb</strong>called, un*believ*able");
    }

    @Test
    void linksToVideoAudioAndFrames() {
        assertThat(markdown("<figure><video src='/a.mp4'></video><figcaption>By night</figcaption></figure>"
                + "<figure><audio src='/a.mp3'></audio><figcaption>The horn</figcaption></figure><iframe src='https://p.example/1' title='A map'></iframe>"))
                .isEqualTo("[/a.mp4](/a.mp4)\n\nBy night\n\n[/a.mp3](/a.mp3)\n\nThe horn\n\n[A map](https://p.example/1)");
    }

    @Test
    void writesCaptionsAsParagraphs() {
        assertThat(markdown("<figure><img src='/a.jpg' alt='A pier'><figcaption>By <b>night</b></figcaption></figure>"
                + "<table><caption>Sailings</caption><tr><th>Port</th></tr><tr><td>Oban</td></tr></table>"))
                .isEqualTo("![A pier](/a.jpg)\n\nBy **night**\n\nSailings\n\n| Port |\n| --- |\n| Oban |");
    }

    @Test
    void fillsThePositionsThatACellSpans() {
        assertThat(markdown("<table><tr><th>a<th>b<th>c<tr><td rowspan=2>d<td colspan=2>e<tr><td>f<td>g</table>"))
                .isEqualTo("| a | b | c |\n| --- | --- | --- |\n| d | e |  |\n|  | f | g |");
    }

    @Test
    void alignsColumnsAsTheirCells() {
        assertThat(markdown("<table><tr><th align=center>a<th align=center>b<th align=left>c<th>d"
                + "<tr><td>e<td align=right>f<td>g<td>h<tr><td align=right colspan=4>i</table>"))
                .isEqualTo("| a | b | c | d |\n| :---: | ---: | :--- | --- |\n| e | f | g | h |\n| i |  |  |  |");
    }

    @Test
    void writesTheNumbersOfAReversedList() {
        assertThat(markdown("<ol reversed><li>second</li><li>first</li></ol>")).isEqualTo("2. second\n1. first");
    }

    @Test
    void startsAnotherListAtANumberOutOfSequence() {
        assertThat(
                markdown("<ol type=a><li>a</li><li>b</li><li value=7>c</li><li>d</li><li value=1>e</li></ol><ol><li>f</li></ol>"))
                .isEqualTo("1. a\n2. b\n\n7) c\n8) d\n\n1. e\n\n1) f");
    }

    @Test
    void startsNoListBelowZero() {
        assertThat(markdown("<ol start=-1><li>below</li><li>zero</li><li>one</li></ol>"))
                .isEqualTo("0. below\n1. zero\n2. one");
        assertThat(markdown("<ol start=1 reversed><li>one</li><li>zero</li><li>below</li></ol>"))
                .isEqualTo("1. one\n0. zero\n0. below");
        assertThat(markdown("<ol start=999999999><li>a</li><li>b</li></ol>")).isEqualTo("999999999. a\n999999999. b");
    }

    @Test
    void writesTheCitationOfAQuote() {
        assertThat(markdown("<blockquote><p>Late.</p><footer>\u2014 A skipper, <cite>The Harbour</cite></footer>"
                + "</blockquote>"))
                .isEqualTo("> Late.\n>\n> <cite>A skipper, _The Harbour_</cite>");
    }

    private static String markdown(String html) {
        return Markdown.of(BodyParser.parse(html, Map.of()));
    }
}
