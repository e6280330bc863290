package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.sanitise.UnlinkedBody.ShownMedia;

class BodySanitiserTest {

    @Test
    void returnsNullForNull() {
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, null)).isNull();
        assertThat(BodySanitiser.sanitise(BodyFormat.MARKDOWN, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  \n\t ", "<p></p>", "<p>&nbsp;</p>\n<p><br></p>", "<!-- nothing -->", "\u0000" })
    void returnsAnEmptyStringForEmptyContent(String blank) {
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, blank)).isEmpty();
        assertThat(BodySanitiser.sanitise(BodyFormat.MARKDOWN, blank)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>One <em>two</em> <strong>three</strong> <a href=\"/four\" title=\"Four\">four</a>.</p>",
            "<h2 id=\"floods\">Floods</h2><ul><li>a</li><li>b</li></ul><ol start=\"3\" reversed><li>c</li></ol>",
            "<blockquote cite=\"https://example.org/speech\"><p>We <q>shall</q>.</p><cite>She</cite></blockquote>",
            "<figure><img src=\"https://example.org/a.jpg\" alt=\"A\" width=\"640\" height=\"480\">"
                    + "<figcaption>Low tide</figcaption></figure>",
            "<table><caption>Votes</caption><thead><tr><th scope=\"col\">Party</th></tr></thead>"
                    + "<tbody><tr><td colspan=\"2\" rowspan=\"1\">Greens</td></tr></tbody></table>",
            "<pre><code class=\"language-java\">if (a &lt; b) {\n    return;\n}</code></pre>",
            "<p>H<sub>2</sub>O, x<sup>2</sup>, <abbr title=\"United Nations\">UN</abbr>, <kbd>q</kbd>, <mark>m</mark>,"
                    + " <time datetime=\"2024-05-01\">May Day</time>, <del>old</del><ins>new</ins></p><hr>",
            "<dl><dt>Term</dt><dd>Meaning</dd></dl><details><summary>More</summary><p>Text</p></details>",
            "<video src=\"/clip.mp4\" poster=\"/clip.jpg\" controls width=\"640\"></video>",
            "<audio controls><source src=\"/talk.mp3\" type=\"audio/mpeg\"></audio>",
            "<p>See <a href=\"#notes\">the notes</a>, <a href=\"mailto:desk@example.org\">write</a> or "
                    + "<a href=\"tel:+4930123456\">call</a>.</p>",
            "Just words.",
            "<p dir=\"rtl\" lang=\"ar\">قال الوزير إن <strong>الأسعار</strong> سترتفع.</p>",
            "<p lang=\"ja\"><ruby>漢<rt>かん</rt></ruby>字の記事。𠮷野家</p>",
            "<p>Cr&amp;me &lt;b&gt; \"quoted\" &nbsp;end 🗞️</p>"
    })
    void keepsAllowedHtmlUnchanged(String html) {
        assertThat(html(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div>a</div><div>b</div>                     | <p>a</p><p>b</p>
            <section><h2>a</h2>b <i>c</i></section>      | <h2>a</h2><p>b <i>c</i></p>
            Loose<p>b</p>end                             | <p>Loose</p><p>b</p><p>end</p>
            <span>a</span><font color=red>b</font>       | ab
            <li><div>a</div><div>b</div></li>            | <li><p>a</p><p>b</p></li>
            <h2><div>a</div><div>b</div></h2>            | <h2>a b</h2>
            <h2>a<p></p>b</h2>                           | <h2>a b</h2>
            <li>a<div></div>b</li>                       | <li>a b</li>
            <li>a<a href=/b><div>b</div></a>c</li>       | <li>a<a href="/b"> b</a> c</li>
            <pre><div>a</div><div>b</div></pre>          | <pre>a<br>b</pre>
            <figure><div><img src=/a.jpg></div></figure> | <figure><img src="/a.jpg"></figure>
            <form><p>a</p><input value=x><button>b</button><select><option>c</select></form> | <p>a</p>
            <x-card>a</x-card>                           | a
            <strike>a</strike><acronym title=b>c</acronym> | <s>a</s><abbr title="b">c</abbr>
            """)
    void unwrapsOtherElementsAndSeparatesWords(String raw, String clean) {
        assertThat(html(raw)).isEqualTo(clean.replace("<pre>a<br>b", "<pre>a\nb"));
    }

    @Test
    void keepsTheNumbersOfLists() {
        String list = "<ol type=\"a\" start=\"3\" reversed><li value=\"-7\">x</li><li>y</li></ol>";
        assertThat(html(list)).isEqualTo(list);
        assertThat(html("<ol type=A><li>x</ol><ol type=i><li>x</ol><ol type=I><li>x</ol><ol type=1><li>x</ol>"))
                .isEqualTo("<ol type=\"A\"><li>x</li></ol><ol type=\"i\"><li>x</li></ol><ol type=\"I\"><li>x</li></ol>"
                        + "<ol type=\"1\"><li>x</li></ol>");
        assertThat(html("<ol type=disc><li value=x type=a>x</li></ol><ul type=a><li value=2>y</li></ul>"))
                .isEqualTo("<ol><li>x</li></ol><ul><li>y</li></ul>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            align=right                                                | right
            align=CENTER                                               | center
            align=justify                                              |
            style="text-align:left"                                    | left
            style="color:red;Text-Align : Right !important; width:1px" | right
            style="text-align:left;text-align:center"                  | center
            style="text-align:justify" align=right                     | right
            style="text-align:center" align=right                      | center
            style="text-align:expression(alert(1))"                    |
            style="x-text-align:right"                                 |
            data-align=center                                          | center
            """)
    void keepsTheAlignmentOfCells(String attributes, String align) {
        String table = "<table><tbody><tr><td%1$s>a</td><th%1$s>b</th></tr></tbody></table>";
        assertThat(html(table.formatted(" " + attributes)))
                .isEqualTo(table.formatted(align == null ? "" : " align=\"" + align + "\""));
    }

    @Test
    void dropsAttributesThatAreNotAllowed() {
        assertThat(html("<p class=lead style='color:red' onclick=x() data-id=1 align=left>a</p>")).isEqualTo("<p>a</p>");
        assertThat(html("<a href=/a target=_blank rel='nofollow opener' ping=/p>a</a>")).isEqualTo("<a href=\"/a\">a</a>");
        assertThat(html("<img src=/a.jpg srcset='/b.jpg 2x' sizes=1 loading=lazy usemap=#m width=100px>"))
                .isEqualTo("<img src=\"/a.jpg\">");
        assertThat(html("<code class='hljs language-c++ x'>a</code><code class=hljs>b</code>"))
                .isEqualTo("<code class=\"language-c++\">a</code><code>b</code>");
        assertThat(html("<h2 id='1a'>a</h2><h2 id='a b'>b</h2><h2 id='" + "a".repeat(65) + "'>c</h2>"))
                .isEqualTo("<h2>a</h2><h2>b</h2><h2>c</h2>");
        assertThat(html("<p dir=sideways lang='<x>'>a</p>")).isEqualTo("<p>a</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h2 id=2024-results>a</h2>                       | #2024-results | <h2 id="2024-results">a</h2>
            <h2 id=القسم>a</h2>                              | #القسم        | <h2 id="القسم">a</h2>
            <h2 id=القسم>a</h2>                              | #%D8%A7%D9%84%D9%82%D8%B3%D9%85 | <h2 id="القسم">a</h2>
            <p id="fn:1">a</p>                               | #fn:1         | <p id="fn:1">a</p>
            <p><a name=_ftn1>a</a></p>                       | #_ftn1        | <p><a id="_ftn1">a</a></p>
            <p><a name=_ftn1></a>a</p>                       | #_ftn1        | <p><a id="_ftn1"></a>a</p>
            <p>a <span id=more></span>b</p>                  | #more         | <p>a <span id="more"></span>b</p>
            <div id=x><p>a</p><p>b</p></div>                 | #x            | <p id="x">a</p><p>b</p>
            <section id=x>a</section>                        | #x            | <p id="x">a</p>
            <div id=x><h2 id=y>a</h2>b</div>                 | #x            | <h2 id="y"><span id="x"></span>a</h2><p>b</p>
            <p id=x></p><p>a</p>                             | #x            | <p id="x">a</p>
            <p>a <font id=x>b</font></p>                     | #x            | <p>a <span id="x">b</span></p>
            <p>a</p><div id=x></div>                         | #x            | <p>a</p><p><span id="x"></span></p>
            <p><a href=/b><font id=x>b</font></a></p>        | #x            | <p><a href="/b"><span id="x">b</span></a></p>
            <h2 id=1a>a</h2><p><a name=b>c</a></p>           | #z            | <h2>a</h2><p>c</p>
            <p id='"><i'>a</p>                               | #"><i         | <p>a</p>
            """)
    void keepsIdsThatLinksPointTo(String raw, String link, String clean) {
        String linked = "<p><a href='" + link + "'>z</a></p>";
        String sanitised = html(linked + raw);
        assertThat(sanitised.substring(sanitised.indexOf("</p>") + 4)).isEqualTo(clean);
        assertThat(html(sanitised)).isEqualTo(sanitised);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <blockquote><p>a</p><footer>b, <cite>c</cite></footer></blockquote> \
            | <blockquote><p>a</p><footer>b, <cite>c</cite></footer></blockquote>
            <blockquote><div>a</div><div><footer class=x>b</footer></div></blockquote> \
            | <blockquote><p>a</p><footer>b</footer></blockquote>
            <blockquote><p>a</p><footer> </footer></blockquote> | <blockquote><p>a</p></blockquote>
            <article><p>a</p><footer>b</footer></article>       | <p>a</p><p>b</p>
            """)
    void keepsFootersInQuotesOnly(String raw, String clean) {
        assertThat(html(raw)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>a <span lang=de class=x style=y>b</span> c</p>   | <p>a <span lang="de">b</span> c</p>
            <p><span dir=RTL>a</span><span class=x>b</span></p> | <p><span dir="rtl">a</span>b</p>
            <p><font lang=de>a</font> <x-y lang=fr>b</x-y></p>  | <p><span lang="de">a</span> <span lang="fr">b</span></p>
            <p><span lang='<x>' dir=up>a</span></p>             | <p>a</p>
            """)
    void keepsSpansWithLanguageOrDirection(String raw, String clean) {
        assertThat(html(raw)).isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <div dir=rtl lang=he>a<p>b</p></div><p>c</p>   | <p lang="he" dir="rtl">a</p><p lang="he" dir="rtl">b</p><p>c</p>
            <div lang=he><p lang=fr>a</p><p>b</p></div>    | <p lang="fr">a</p><p lang="he">b</p>
            <article lang=he><h2>a</h2><ul><li>b</ul></article> | <h2 lang="he">a</h2><ul lang="he"><li>b</li></ul>
            <main lang=he><section dir=rtl>a</section>b</main> | <p lang="he" dir="rtl">a</p><p lang="he">b</p>
            <div lang=he>a <b>b</b> c<br>d</div>           | <p lang="he">a <b>b</b> c<br>d</p>
            <div lang=he><b>a</b> b<hr>c</div>             | <p lang="he"><b>a</b> b</p><hr><p lang="he">c</p>
            <div lang=he>a<div lang=fr>b</div>c</div>      | <p lang="he">a</p><p lang="fr">b</p><p lang="he">c</p>
            <h2><div lang=he>a <b>b</b></div>c</h2>        | <h2><span lang="he">a </span><b lang="he">b</b> c</h2>
            <blockquote><div lang=he>a</div>b</blockquote> | <blockquote><p lang="he">a</p>b</blockquote>
            <figure><div lang=he><img src=/a><figcaption>b</figcaption></div></figure> \
            | <figure><img src="/a"><figcaption lang="he">b</figcaption></figure>
            <div lang=he><b><p>a</p></b></div>             | <p lang="he"><b>a</b></p>
            <span lang=he><p>a</p></span><p>b</p>          | <p lang="he">a</p><p>b</p>
            """)
    void copiesLanguageAndDirectionFromUnwrappedElements(String raw, String clean) {
        assertThat(html(raw)).isEqualTo(clean);
    }

    @Test
    void dropsEmptyParagraphsAndHeadings() {
        assertThat(html("<p>a</p><p> &nbsp;<br></p><h2></h2><p><b></b></p><p><img src=/a.jpg></p><figure></figure>"))
                .isEqualTo("<p>a</p><p><img src=\"/a.jpg\"></p>");
    }

    @Test
    void keepsOneLineEndBetweenBlocks() {
        assertThat(html("<p>a</p>\n\n <p></p>\n<!-- x -->\n<ul>\n\t<li>b</li>\n\n</ul>\n<ol>\n</ol>"
                + "<pre>c\n\n\n<b>d</b>\n\n</pre>"))
                .isEqualTo("<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n<pre>c\n\n\n<b>d</b>\n\n</pre>");
    }

    @Test
    void removesUnstorableCharacters() {
        assertThat(html("<p>a\u0000b\u0001c&#2;d\uD800e\uFFFEf&#xFFFF;\r\ng\rh</p>")).isEqualTo("<p>abcdef\ng\nh</p>");
        assertThat(html("<a href=\"/x&#1;y\" title=\"a&#0;\u0007b\">c</a>")).doesNotContainPattern("[\\x00-\\x09]");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a", "\n\na\n b\n", "\n\n\n\na", "<code>\n\na</code>", "<b>\na</b>" })
    void keepsBlankLinesAtTheStartOfPreformattedText(String text) {
        assertThat(html("<pre>" + text + "</pre>")).isEqualTo("<pre>" + text + "</pre>");
    }

    @Test
    void dropsTheNewlineDirectlyAfterPre() {
        assertThat(html("<pre>\na\n</pre>")).isEqualTo("<pre>a\n</pre>");
        assertThat(html("<pre><span>\na</span></pre>")).isEqualTo("<pre>\n\na</pre>");
    }

    @Test
    void keepsFramesOfKnownHostsOnly() {
        assertThat(html("<iframe src='https://www.youtube.com/embed/abc?rel=0' title='T' width=560 height=315 "
                + "allowfullscreen onload=x() srcdoc='<b>'></iframe>")).isEqualTo("<iframe src=\"https://www.youtube.com"
                        + "/embed/abc?rel=0\" title=\"T\" width=\"560\" height=\"315\" allowfullscreen></iframe>");
        assertThat(html("<iframe src='//player.vimeo.com/video/1'>x</iframe>"))
                .isEqualTo("<iframe src=\"https://player.vimeo.com/video/1\"></iframe>");
        assertThat(html("<iframe src='http://example.org/map?a=1&b=2'></iframe>")).isEqualTo(
                "<a href=\"http://example.org/map?a=1&amp;b=2\">http://example.org/map?a=1&amp;b=2</a>");
        assertThat(html("<p>a</p><iframe src='https://example.org/' title='A map'></iframe>"))
                .isEqualTo("<p>a</p><p><a href=\"https://example.org/\">A map</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://www.youtube.com.evil.example/embed/a", "https://evil.example/www.youtube.com/embed/",
            "https://www.youtube.com@evil.example/embed/a", "https://www.youtube.com:8443/embed/a",
            "https://www.youtube.com/redirect?q=x", "https://www.youtube.com/embed/../redirect?q=x",
            "javascript://www.youtube.com/embed/%0aalert(1)", "data:text/html,<script>x</script>" })
    void doesNotFrameUrlsThatImitateAKnownHost(String source) {
        assertThat(html("<iframe src=\"" + source + "\"></iframe>")).doesNotContain("<iframe").doesNotContain("script:");
    }

    private String html(String raw) {
        return BodySanitiser.sanitise(BodyFormat.HTML, raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<blockquote class='twitter-tweet'><p>Back. <a href='https://x.com/other/status/1'>quoted</a></p>&mdash; Port "
                    + "<a href='https://x.com/harbour/status/12?ref_src=a'>May 1</a></blockquote><script src='//x'></script>",
            "<blockquote class='other' data-embed='https://x.com/harbour/status/12'>Back.</blockquote>" })
    void keepsTheUrlOfAQuotedPost(String html) {
        assertThat(html(html)).startsWith("<blockquote data-embed=\"https://x.com/harbour/status/12\">");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<blockquote class='twitter-tweet'>a</blockquote>",
            "<blockquote data-embed='javascript:alert(1)'>a</blockquote>",
            "<blockquote data-embed='https://example.org/'>a</blockquote>",
            "<blockquote cite='https://x.com/harbour/status/12'>a</blockquote>" })
    void doesNotQuoteAPostWithoutItsUrl(String html) {
        assertThat(html(html)).startsWith("<blockquote").doesNotContain("data-embed");
    }

    @Test
    void quotesThePostInAFrameOfASocialNetwork() {
        assertThat(html("<p>a<iframe src='https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com"
                + "%2Fharbour%2Fvideos%2F1'></iframe>b</p>")).isEqualTo("<p>a</p>"
                        + "<blockquote data-embed=\"https://www.facebook.com/harbour/videos/1\"><p>"
                        + "<a href=\"https://www.facebook.com/harbour/videos/1\">https://www.facebook.com/harbour/videos/1</a></p>"
                        + "</blockquote><p>b</p>");
    }

    @Test
    void listsReferencesToMediaAndLinks() {
        var body = BodySanitiser.unlinked(BodyFormat.HTML,
                "<figure class='g'><figure><img class='size-full wp-image-12' src='/a.jpg'"
                        + " alt='A'><figcaption>One <b>boat</b></figcaption></figure><img data-id=13 src=/b.jpg></figure>"
                        + "<video mediaId=film><source src='/c.mp4'></video><a title=t href='/d'>d</a><a href='#e'>e</a>");
        assertThat(body.media()).containsExactly(new ShownMedia(new MediaReference(null, 12L, "/a.jpg"), "A", "One boat"),
                new ShownMedia(new MediaReference(null, 13L, "/b.jpg"), null, null),
                new ShownMedia(new MediaReference("film", null, "/c.mp4"), null, null));
        assertThat(body.links()).containsExactly("/d", "#e");
    }

    @Test
    void addsTheIdsOfResolvedReferences() {
        var id = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");
        var body = BodySanitiser.unlinked(BodyFormat.HTML, "<p><img alt='A' class='wp-image-12' src='/a.jpg'> <img data-id=13"
                + " src='/b.jpg'> <a title='t' data-article='" + id
                + "' href='/d'>d</a> <a href='/e' data-article='x'>e</a></p>");
        assertThat(body.link(Map.of(new MediaReference(null, 12L, "/a.jpg"), new LinkedMedia(id, "/large.jpg")),
                Map.of("/d", id))).isEqualTo(
                        "<p><img data-media=\"" + id + "\" alt=\"A\" src=\"/a.jpg\"> <img src=\"/b.jpg\"> <a href=\"/d\""
                                + " data-article=\"" + id + "\" title=\"t\">d</a> <a href=\"/e\">e</a></p>");
    }

    @Test
    void takesTheFileOfAnElementWithoutUrlFromTheLibrary() {
        var id = UUID.fromString("01a20d77-ae06-7dc5-8863-3f00843cff5b");
        var html = "<img alt='A' data-media-id='a'><video controls data-media-id='v'></video><img data-media-id='b'><img>";
        assertThat(BodySanitiser.unlinked(BodyFormat.HTML, html).link(
                Map.of(new MediaReference("a", null, ""), new LinkedMedia(id, "/a.jpg"), new MediaReference("v", null, ""),
                        new LinkedMedia(id, "https://p.example/v.mp4")),
                Map.of())).isEqualTo("<img data-media=\"" + id + "\" src=\"/a.jpg\" alt=\"A\"><video data-media=\"" + id
                        + "\" src=\"https://p.example/v.mp4\" controls></video>");
        assertThat(html(html)).isEmpty();
    }

    @Test
    void keepsALinkToAnArticleById() {
        String id = "01a20d77-ae06-7dc5-8863-3f00843cff5b";
        assertThat(html("<a href='Dateline:article/" + id + "#b'>a</a>"))
                .isEqualTo("<a href=\"/api/v1/articles/" + id + "#b\">a</a>");
        assertThat(html("<a href='dateline:article/x'>a</a>")).isEqualTo("a");
    }
}
