package dev.dateline.body.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.block.Block;
import dev.dateline.body.html.BodyParser;

@Execution(ExecutionMode.CONCURRENT)
class MarkdownRoundTripTest {

    @ParameterizedTest
    @ValueSource(strings = {
            "<p>The ferry left at nine.</p><p>It never came back.</p>",
            "<h1>One</h1><h2>Two # three #</h2><h6>Six<br>and a half</h6>",
            "<p>A <b>bold</b> claim, <i>softly</i> put, <s>withdrawn</s>, <u>underlined</u>, <mark>marked</mark>.</p>",
            "<p>H<sub>2</sub>O, E=mc<sup>2</sup>, <small>fine print</small>, <code>a*b</code> and <kbd>`</kbd></p>",
            "<p><b><i>both</i></b> <b>one <i>two</i></b><i>three</i> <i>four <b>five</b></i></p>",
            "<p>un<b>believ</b>able, un<em>believ</em>able, <b>«quoted»</b>text, <em>end.</em>Next</p>",
            "<p>\u5f7c\u306f<b>\u300c\u5f37\u8abf\u300d</b>\u3057\u305f\u3002<em>\u6771\u4eac</em>\u306b</p>",
            "<p>\u0642\u0627\u0644 <b>\u0627\u0644\u0648\u0632\u064a\u0631</b> \u0625\u0646\u0647</p>",
            "<p><a href='https://example.org/a_(b)?x=1&amp;copy=2'>A [link] with *signs*</a>! <a href='/x y'>Another</a></p>",
            "<p>Look!<a href='/x'>Here</a> and <b><a href='/y'>there <i>too</i></a> now</b></p>",
            "<p>1. Not a list</p><p>- nor this</p><p># nor a heading</p><p>&gt; nor a quote</p><p>=== ---</p>",
            "<p>a<br>- b<br>1) c<br># d<br>---<br>===<br>| e |<br>:-- | --:</p>",
            "<p>*stars* _lines_ snake_case `ticks` ~~tildes~~ &lt;b&gt; &amp;amp; &amp;#35; \\ \\* [x](y) ![x](y)</p>",
            "<p>first<br><br>second<br>third</p>",
            "<ul><li>one<ul><li>deep<ol><li>deeper</li></ol></li></ul></li><li>two</li></ul>",
            "<ol start=5><li>five</li><li><p>six</p><p>more of six</p></li></ol><ol><li>anew</li></ol>",
            "<ol start=0><li>zero</li><li>one</li></ol><ol start=999999999><li>many</li></ol>",
            "<ul><li>a</li></ul><ul><li>b</li></ul><ul><li>c</li></ul>",
            "<ul><li>a<ol start=7><li>x</li></ol></li><li><blockquote><p>said</p></blockquote></li><li><hr></li></ul>",
            "<ul><li><ul><li>nested at once</li></ul></li><li><h3>Head</h3><pre>code\n\n  more</pre></li></ul>",
            "<blockquote><p>We came,<br>we saw.</p><p>We left.</p><cite>A <b>traveller</b></cite></blockquote>",
            "<blockquote><p>Late.</p><footer>\u2014 A <b>skipper</b>, <cite>The Harbour</cite></footer></blockquote>",
            "<blockquote><blockquote><p>deep</p></blockquote></blockquote><blockquote><p>next</p></blockquote>",
            "<p><img src='/a.jpg' alt='A [red] boat'></p><p><a href='/full'><img src='/b (1).jpg'></a></p>",
            "<pre><code class='language-java'>if (a &lt; b) {\n\t```\n}</code></pre><hr><pre>  plain\n\n</pre>",
            "<table><thead><tr><th>Town</th><th>Votes | share</th></tr></thead>"
                    + "<tbody><tr><td><b>A</b></td><td>1<br>2</td></tr><tr><td></td><td><code>x|y</code></td></tr></tbody></table>",
            "<table><tr><td>no</td><td>head</td></tr><tr><td>at</td><td>all</td></tr></table>",
            "<table><tr><th align=left>l<th align=center>c<th align=right>r<th>n"
                    + "<tr><td align=left>1<td align=center>2<td align=right>3<td>4</table>",
            "<p><u>alone</u></p><p><code>a<br>b</code></p><p><b>a<br>b</b></p>",
            "<p>\u00a0indented\u00a0<b>\u00a0x\u00a0</b>y\u3000</p>"
    })
    void rendersAsTheSameBlocks(String html) {
        List<Block> blocks = BodyParser.parse(html, Map.of());
        String markdown = Markdown.of(blocks);
        assertThat(RenderedMarkdown.blocksOf(markdown)).as(markdown).isEqualTo(blocks);
    }

    @RepeatedTest(300)
    void rendersAnythingAsTheSameBlocks(RepetitionInfo repetition) {
        String html = new RandomBody(new Random(repetition.getCurrentRepetition())).html();
        List<Block> blocks = BodyParser.parse(html, Map.of());
        String markdown = Markdown.of(blocks);
        assertThat(RenderedMarkdown.blocksOf(markdown)).as(html + "\n" + markdown).isEqualTo(blocks);
    }
}
