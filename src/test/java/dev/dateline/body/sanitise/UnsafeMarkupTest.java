package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class UnsafeMarkupTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
            "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
            "<script>a</script",
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)//",
            "<img/src=`x`/onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert(1)</script></svg>",
            "<svg><style><img src=x onerror=alert(1)></style></svg>",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
            "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<listing>&lt;img onerror=alert(1) src=x&gt;</listing>",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
            "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\"></noembed>",
            "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\"></iframe>",
            "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\"></textarea>",
            "<template><img src=x onerror=alert(1)></template>",
            "<select><template><style><!--</style><a rel=\"--></style></template></select><img src=x onerror=alert(1)>\">",
            "<!--><img src=x onerror=alert(1)>-->",
            "<![CDATA[<img src=x onerror=alert(1)>]]>",
            "<?php echo '<img src=x onerror=alert(1)>' ?>",
            "<a href=\"javascript:alert(1)\">a</a>",
            "<a href=\" &#14; javascript:alert(1)\">a</a>",
            "<a href=\"JaVaScRiPt:alert(1)\">a</a>",
            "<a href=\"java\tscript:alert(1)\">a</a>",
            "<a href=\"java&#10;script&colon;alert(1)\">a</a>",
            "<a href=\"&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;alert(1)\">a</a>",
            "<a href=\"java\u0000script:alert(1)\">a</a>",
            "<a href=\"\u0001javascript:alert(1)\">a</a>",
            "<a href=\"vbscript:x\">a</a><a href=\"data:text/html,<script>alert(1)</script>\">b</a>",
            "<a href=\"feed:javascript:alert(1)\">a</a>",
            "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
            "<img src=\"javascript:alert(1)\"><video poster=\"javascript:alert(1)\" src=/a></video>",
            "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
            "<p style=\"background:url(javascript:alert(1))\">a</p><style>@import 'javascript:alert(1)';</style>",
            "<base href=\"javascript:alert(1)//\"><meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
            "<link rel=stylesheet href=\"javascript:alert(1)\"><object data=\"javascript:alert(1)\"></object>",
            "<embed src=\"javascript:alert(1)\"><body onload=alert(1)><frameset onload=alert(1)>",
            "<button formaction=\"javascript:alert(1)\">a</button><form action=\"javascript:alert(1)\"><input></form>",
            "<details open ontoggle=alert(1)>a</details><p onmouseover=alert(1)>b</p>",
            "<table background=\"javascript:alert(1)\"><tr><td background=\"javascript:alert(1)\">a</table>",
            "<a xlink:href=\"javascript:alert(1)\">a</a><p xmlns:x=javascript: x:onload=alert(1)>b</p>",
            "<p id=\"x\" title='\"><img src=x onerror=alert(1)>'>a</p>",
            "<b <script>alert(1)</script>0",
            "<a href=\"https://example.org/\" title=\"&lt;/a&gt;&lt;img src=x onerror=alert(1)&gt;\">a</a>",
            "<img alt=\"<x\" title=\"/><img src=url404 onerror=alert(1)>\" src=/a.jpg>"
    })
    void removesScripts(String hostile) {
        assertThat(ParsedBody.of(BodySanitiser.sanitise(BodyFormat.TEXT, hostile)).select("body *"))
                .allMatch(element -> element.nameIs("p") && element.attributesSize() == 0);
        for (BodyFormat format : List.of(BodyFormat.HTML, BodyFormat.MARKDOWN)) {
            String clean = BodySanitiser.sanitise(format, hostile);
            String markup = withoutTextAndValues(clean);
            assertThat(markup).doesNotContainIgnoringCase("<script", "<style", "<svg", "<math", "<base", "<meta",
                    "<object", "<embed", "<link", "<template", "<noscript", "<!--").doesNotContainPattern("(?i)\\son\\w+");
            assertThat(clean).doesNotContainPattern("(?i)(href|src|poster)=\"[^\"/#]*(script|data)\\s*:");
            assertThat(BodySanitiser.sanitise(BodyFormat.HTML, clean)).isEqualTo(clean);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "[a](javascript:alert(1))", "[a](<java\nscript:alert(1)>)", "![a](data:image/svg+xml,x)",
            "<javascript:alert(1)>", "[a]: javascript:alert(1)\n\n[a]", "```\n</code></pre><script>alert(1)</script>\n```" })
    void removesScriptsFromMarkdown(String hostile) {
        String clean = BodySanitiser.sanitise(BodyFormat.MARKDOWN, hostile);
        assertThat(clean).doesNotContainPattern("(href|src)=").doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>a<p>b<div>c</p>d", "<b><i>a</b>b</i>", "<a href=/a>a<a href=/b>b</a>", "<a href=/a><p>a</p></a>",
            "<table>a<tr>b<td>c</td>d</tr></table>", "<table><a href=/a>a<td><a href=/b>b</table>",
            "<h1>a<h2>b</h1>c", "<ul>a<li>b<ul>c</ul></ul>", "<button><p>a<p>b</button>", "<p><button><p>a</button></p>",
            "<div><b>one<p>two</p>three</b></div>", "<span><div>a</div></span>", "<pre>\n\n<b>\n\na</b></pre>",
            "<pre><span>\n\na</span></pre>", "<pre>\n\n\n</pre>", "<pre><!-- -->\n\n<p>a", "<p>a<table><tr><td><p>b</table>",
            "<blockquote>a<div>b</blockquote>c",
            "<ruby>a<rt>b</ruby>", "<select><p>a</select><p>b", "<nobr>a<nobr>b", "</p></br><br></br>", "<dd><dt><li>a",
            "<em>a<figure>b<figcaption>c<div>d</em>", "&amp;lt;b&gt;&nbsp;&#160;&quot;&apos;", "<video src=/a><p>b</video>",
            "<font><p>a</font>b", "<table><caption><table><tr><td>a", "<p>a<hr>b</p>", "a<iframe src=https://b.example/>c",
            "<summary><div>a<p>b", "<caption>a<tr><td>b", "<frameset><p>a", "<plaintext><p>a", "<a id=x></a><p id=y>a"
    })
    void isIdempotent(String malformed) {
        String clean = BodySanitiser.sanitise(BodyFormat.HTML, malformed);
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, clean)).isEqualTo(clean);
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, "<div>" + clean + "</div>")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isIdempotentForAnyTagSoup(long seed) {
        List<String> pieces = List.of("<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=/x>", "</a>", "<div>", "</div>",
                "<table>", "</table>", "<tr>", "<td>", "</td>", "<caption>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>",
                "\n", " ", "text", "&nbsp;", "<h2>", "</h2>", "<br>", "<img src=/a>", "<button>", "</button>", "<select>",
                "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<template>", "</template>", "<form>",
                "</form>", "<!--", "-->", "<blockquote>", "</blockquote>", "<video src=/v>", "</video>", "<dd>", "<dt>",
                "<ruby>", "<rt>", "<object>", "</object>", "<nobr>", "<details>", "<summary>", "</span>", "<span>",
                "<iframe src=https://x.example/>", "</iframe>", "<figure>", "<figcaption>", "</figure>");
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            String soup = String.join("", random.ints(1 + random.nextInt(25), 0, pieces.size())
                    .mapToObj(pieces::get).toList());
            String clean = BodySanitiser.sanitise(BodyFormat.HTML, soup);
            assertThat(BodySanitiser.sanitise(BodyFormat.HTML, clean)).as(soup).isEqualTo(clean);
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 10).mapToObj(Long::valueOf);
    }

    /** Only the tags with the names of their attributes. */
    private static String withoutTextAndValues(String html) {
        return ("<>" + html).replaceAll("\"[^\"]*\"", "").replaceAll(">[^<]*", ">");
    }
}
