package dev.dateline.body.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dateline.body.html.BodyParser;

class PlainTextTest {

    @Test
    void separatesBlocksByAnEmptyLine() {
        assertThat(text("<h2>Late</h2><p>No <a href='/b'>boat</a><br>came.</p><hr><pre>a\n\n b</pre>"))
                .isEqualTo("Late\n\nNo boat\ncame.\n\na\n\n b");
    }

    @Test
    void marksTheItemsOfLists() {
        assertThat(text("<p>Bring</p><ul><li>bread<ol start=9><li>white</li><li>brown<br>or rye</li></ol></li>"
                + "<li><p>salt</p><p>pepper</p></li></ul>"))
                .isEqualTo("Bring\n\n- bread\n  9. white\n  10. brown\n      or rye\n- salt\n\n  pepper");
    }

    @Test
    void countsDownInAReversedList() {
        assertThat(text("<ol reversed><li>third</li><li>second</li><li>first</li></ol>"))
                .isEqualTo("3. third\n2. second\n1. first");
    }

    @Test
    void numbersAListFromWhereItStarts() {
        assertThat(text("<ol start=0><li>zero</li><li>one</li></ol>")).isEqualTo("0. zero\n1. one");
        assertThat(text("<ol start=-1><li>below</li><li>zero</li></ol>")).isEqualTo("-1. below\n0. zero");
        assertThat(text("<ol start=1 reversed><li>one</li><li>zero</li><li>below</li></ol>"))
                .isEqualTo("1. one\n0. zero\n-1. below");
    }

    @Test
    void omitsListMarkersForCounting() {
        assertThat(PlainText.wordsOf(BodyParser.parse("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", Map.of())))
                .isEqualTo("a\nb\nc");
    }

    @Test
    void writesTheCitationBelowAQuote() {
        assertThat(text("<blockquote><p>Late.</p><p>Again.</p><cite>A skipper</cite></blockquote>"))
                .isEqualTo("Late.\n\nAgain.\n\u2014 A skipper");
        assertThat(text("<blockquote><p>Late.</p><cite>\u2013 A skipper</cite></blockquote>"))
                .isEqualTo("Late.\n\u2014 A skipper");
    }

    @Test
    void separatesCellsByTabs() {
        assertThat(text("<table><caption>Sailings</caption><tr><th>Port<th>Hour<th>Fare"
                + "<tr><td rowspan=2>Oban<td>nine<br>sharp<td>4<tr><td colspan=2>none</table>"))
                .isEqualTo("Sailings\n\nPort\tHour\tFare\nOban\tnine sharp\t4\n\tnone\t");
    }

    @Test
    void leavesOutCellsBelowAHighOne() {
        assertThat(text("<table><tr><td>a<td rowspan=2>b<tr><td>c<tr><td>d<td>e</table>")).isEqualTo("a\tb\nc\t\nd\te");
        assertThat(text("<table><tr><td colspan=1000 rowspan=2>a<tr><td>b</table>")).startsWith("a\t").endsWith("b");
    }

    @Test
    void keepsOnlyTheCaptionsOfMedia() {
        assertThat(text("<figure><img src='/a.jpg' alt='pier'><figcaption>By night</figcaption></figure>"
                + "<figure><audio src='/c.mp3'></audio><figcaption>The horn</figcaption></figure>"
                + "<img src='/b.jpg' alt='pier'><video src='/c.mp4'></video><iframe src='/d' title='map'></iframe><p>x</p>"))
                .isEqualTo("By night\n\nThe horn\n\nx");
    }

    @Test
    void writesNumbersAsTheListDoes() {
        assertThat(text("<ol type=a start=3><li>x<ol type=I><li>y</li><li value=9>z</li></ol></li><li>w</li></ol>"))
                .isEqualTo("c. x\n   I. y\n   IX. z\nd. w");
    }

    private static String text(String html) {
        return PlainText.of(BodyParser.parse(html, Map.of()));
    }
}
