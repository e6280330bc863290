package dev.dateline.editorial.imports.wordpress.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.Span;
import dev.dateline.body.html.BodyParser;
import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

class WordPressContentTest {

    @Test
    void dropsTheCommentsOfBlocksAndAddsNoParagraphs() {
        assertThat(html("<!-- wp:heading {\"level\":3} -->\n<h3>Tides</h3>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n"
                + "<p>High\nand low.</p>\n<!-- /wp:paragraph -->\n<!-- wp:more --><!--more--><!-- /wp:more -->"))
                .isEqualTo("<h3>Tides</h3>\n\n\n\n<p>High\nand low.</p>");
    }

    @Test
    void rendersEmbedsOfBlocks() {
        assertThat(html("<!-- wp:embed {\"url\":\"https://youtu.be/abcdefghijk\"} -->\n<figure class=\"wp-block-embed\">"
                + "<div class=\"wp-block-embed__wrapper\">\nhttps://youtu.be/abcdefghijk\n</div><figcaption>Film</figcaption>"
                + "</figure>\n<!-- /wp:embed -->")).containsOnlyOnce("<iframe").contains("embed/abcdefghijk",
                        "<figcaption>Film</figcaption>");
        assertThat(html("<!-- wp:core-embed/twitter {\"url\":\"https://t.example/1?a=1\\u0026b=2\"} /-->"))
                .isEqualTo("<p><a href=\"https://t.example/1?a=1&amp;b=2\">https://t.example/1?a=1&amp;b=2</a></p>");
        assertThat(html("<!-- wp:embed {\"url\":\"javascript:x\"} /--><!-- wp:embed {broken /-->")).isEmpty();
    }

    @Test
    void quotesEmbeddedPostsOfSocialNetworks() {
        String quote = "<blockquote data-embed=\"https://twitter.com/harbour/status/12\">";
        assertThat(html("<!-- wp:embed {\"url\":\"https://twitter.com/harbour/status/12\"} -->\n<figure><div>\n"
                + "https://twitter.com/harbour/status/12\n</div><figcaption>What the port said</figcaption></figure>\n"
                + "<!-- /wp:embed -->")).contains(quote, "<figcaption>What the port said</figcaption>");
        assertThat(html("One.\n\nhttps://twitter.com/harbour/status/12\n\nTwo.")).contains(quote);
        assertThat(html("[tweet]https://twitter.com/harbour/status/12[/tweet]")).contains(quote);
    }

    @Test
    void appendsFootnotes() {
        String id = "1a2b3c4d-0000-4000-8000-00000000abcd";
        String content = "<!-- wp:paragraph --><p>Tide<sup data-fn=\"" + id + "\"><a href=\"#" + id + "\" id=\"" + id
                + "-link\">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->";
        String html = WordPressContent
                .of(content, "[{\"id\":\"" + id + "\",\"content\":\"Of <em>spring</em>\"}]", new ReusableBlocks()).html();
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, html)).isEqualTo("<p>Tide<sup><a href=\"#fn-" + id
                + "\" id=\"fn-" + id + "-link\">1</a></sup></p><ol><li id=\"fn-" + id
                + "\">Of <em>spring</em> <a href=\"#fn-" + id + "-link\">↩</a></li></ol>");
        assertThat(WordPressContent.of(content, "{damaged", new ReusableBlocks()).html()).doesNotContain("<ol>");
    }

    @Test
    void separatesTheNameOfAFileFromItsButton() {
        var body = BodySanitiser.sanitise(BodyFormat.HTML,
                html("<!-- wp:file {\"id\":7,\"href\":\"https://news.example/a.pdf\"} -->\n"
                        + "<div class=\"wp-block-file\"><a id=\"wp-block-file--media-1\" href=\"https://news.example/a.pdf\">Wind Farm</a>"
                        + "<a href=\"https://news.example/a.pdf\" class=\"wp-block-file__button wp-element-button\" download"
                        + " aria-describedby=\"wp-block-file--media-1\">Download</a></div>\n<!-- /wp:file -->"));
        var paragraph = (Paragraph) BodyParser.parse(body, Map.of()).get(0);
        assertThat(paragraph.spans()).extracting(Span::text).containsExactly("Wind Farm", " ", "Download");
        assertThat(paragraph.spans()).extracting(Span::href).containsExactly("https://news.example/a.pdf", null,
                "https://news.example/a.pdf");
    }

    @Test
    void detectsGalleries() {
        assertThat(WordPressContent.of("a [gallery]", "", new ReusableBlocks()).hasGallery()).isTrue();
        assertThat(WordPressContent
                .of("<!-- wp:gallery {\"ids\":[1]} --><figure></figure><!-- /wp:gallery -->", "", new ReusableBlocks())
                .hasGallery()).isTrue();
        assertThat(WordPressContent.of("a [[gallery]] gallery", "", new ReusableBlocks()).hasGallery()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a↵↵b                                      | <p>a</p>↵<p>b</p>
            a↵b<br />↵c                               | <p>a<br>↵b<br />↵c</p>
            a↵ ↵↵↵b                                   | <p>a</p>↵<p>b</p>
            a↵<!--more-->↵b                           | <p>a</p>↵<p>b</p>
            <em>a</em> b↵↵<strong>c</strong>          | <p><em>a</em> b</p>↵<p><strong>c</strong></p>
            <h2>a</h2>↵b↵<ul>↵<li>c↵d</li>↵</ul>      | <h2>a</h2><p>b</p>↵<ul>↵<li>c<br>↵d</li>↵</ul>
            <blockquote>a</blockquote>                | <blockquote><p>a</p>↵</blockquote>
            <blockquote>a↵↵b</blockquote>             | <blockquote><p>a</p>↵<p>b</p>↵</blockquote>
            <div>a</div><div>b↵↵c</div>               | <div>a</div><div><p>b</p>↵<p>c</p>↵</div>
            <p>a↵↵b</p>                               | <p>a</p>↵<p>b</p>
            <table>↵<tr>↵<td>a</td>↵</tr>↵</table>    | <table>↵<tr>↵<td>a</td>↵</tr>↵</table>
            a↵<pre>b↵↵c↵d</pre>↵e                     | <p>a</p>↵<pre>b↵↵c↵d</pre><p>e</p>
            a <code>b↵↵c</code>↵d                     | <p>a <code>b↵↵c</code><br>↵d</p>
            a <a↵href="/x">b</a>                      | <p>a <a↵href="/x">b</a></p>
            a < b↵↵c > d                              | <p>a < b</p>↵<p>c > d</p>
            潮が満ちる。↵↵次の段落。                      | <p>潮が満ちる。</p>↵<p>次の段落。</p>
            """)
    void addsParagraphsToClassicTexts(String text, String html) {
        assertThat(html(text.replace('↵', '\n'))).isEqualTo(html.replace('↵', '\n'));
    }

    @Test
    void readsLineEndsOfAllSystems() {
        assertThat(html("a\r\n\r\nb\rc")).isEqualTo("<p>a</p>\n<p>b<br>\nc</p>");
    }

    @Test
    void embedsUrlsOnTheirOwnLine() {
        assertThat(html("Look:\nhttps://vimeo.com/123456\nNice.")).isEqualTo("<p>Look:</p>\n<iframe "
                + "src=\"https://player.vimeo.com/video/123456\" width=\"560\" height=\"315\" allowfullscreen></iframe>"
                + "<p>Nice.</p>");
        assertThat(html("<!-- wp:paragraph --><p>https://a.example/b</p><!-- /wp:paragraph -->"))
                .isEqualTo("<p><a href=\"https://a.example/b\">https://a.example/b</a></p>");
        assertThat(html("https://a.example/b")).isEqualTo("<p><a href=\"https://a.example/b\">https://a.example/b</a></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "See https://youtu.be/abcdefghijk now", "<a href=\"/x\">https://youtu.be/abcdefghijk</a>",
            "<ul><li>https://youtu.be/abcdefghijk</li></ul>", "<pre>\nhttps://youtu.be/abcdefghijk\n</pre>",
            "https://youtu.be/abcdefghijk <b>now</b>" })
    void keepsUrlsWithinText(String text) {
        assertThat(html(text)).doesNotContain("<iframe");
    }

    @Test
    void placesFiguresBetweenParagraphs() {
        assertThat(BodySanitiser.sanitise(BodyFormat.HTML,
                html("a\n\n[caption id=\"x\"]<img src=\"/a.jpg\"> Low tide[/caption]\n\nb")))
                .isEqualTo("<p>a</p>\n<figure><img src=\"/a.jpg\"><figcaption>Low tide</figcaption></figure><p>b</p>");
    }

    @Test
    void readsUnclosedAndDamagedComments() {
        assertThat(html("<p>a</p><!-- b <p>c</p>")).isEqualTo("<p>a</p>");
        assertThat(html("<!-- wp:embed {\"url\":} /--><p>a</p>")).isEqualTo("<p>a</p>");
        assertThat(html("<!-- wp:acme/x {\"title\":\" \",\"text\":\"Tide\",\"data\":{\"quote\":\"High\"}} /-->"))
                .isEqualTo("<p>Tide</p>\n<p>High</p>");
    }

    @Test
    void limitsTheSizeOfReusableBlocks() {
        var blocks = new ReusableBlocks();
        blocks.add(block(1, 2_500_000));
        blocks.add(block(2, 5_499_998));
        blocks.add(block(3, 2));
        blocks.add(block(4, 1));

        assertThat(omissions(blocks, 1, 1)).isEmpty();
        assertThat(omissions(blocks, 1, 1, 3)).containsExactly("uses the reusable block 3 too often or within itself");
        assertThat(omissions(blocks, 2)).containsExactly("uses the reusable block 2 too often or within itself");
        assertThat(omissions(blocks, 3)).isEmpty();
        assertThat(omissions(blocks, 4)).containsExactly("uses the reusable block 4, which is too large");
    }

    @Test
    void insertsReusableBlocksThatContainOthers() {
        var blocks = new ReusableBlocks();
        blocks.add(block(1, "<p>Low <!-- wp:block {\"ref\":2} /--> water</p>"));
        blocks.add(block(2, "tide"));
        blocks.add(block(3, "again <!-- wp:block {\"ref\":3} /-->"));

        assertThat(WordPressContent.of("<!-- wp:block {\"ref\":1} /-->", "", blocks).html()).isEqualTo("<p>Low tide water</p>");
        assertThat(WordPressContent.of("<!-- wp:block {\"ref\":3} /-->", "", blocks).html().strip())
                .isEqualTo("again again again again again");
    }

    private static List<String> omissions(ReusableBlocks blocks, int... used) {
        var comments = new BlockComments(Footnotes.of(""), blocks);
        comments.resolve(IntStream.of(used).mapToObj(id -> "<!-- wp:block {\"ref\":" + id + "} /-->")
                .collect(Collectors.joining()));
        return comments.omissions();
    }

    private static WxrNode block(int id, int length) {
        return block(id, "x".repeat(length));
    }

    private static WxrNode block(int id, String content) {
        return new WxrNode(1, "item", Map.of(), "", List.of(node("wp:post_id", String.valueOf(id)),
                node("wp:status", "publish"), node("content:encoded", content)));
    }

    private static WxrNode node(String name, String text) {
        return new WxrNode(1, name, Map.of(), text, List.of());
    }

    private static String html(String content) {
        return WordPressContent.of(content, "", new ReusableBlocks()).html();
    }

    @Test
    void keepsTheTextOfButtons() {
        var body = "<!-- wp:button --><div class=\"wp-block-button\"><button type=\"button\" class=\"wp-block-button__link\">"
                + "Subscribe</button></div><!-- /wp:button -->";

        assertThat(BodySanitiser.sanitise(BodyFormat.HTML, WordPressContent.of(body, "", new ReusableBlocks()).html()))
                .isEqualTo("<p>Subscribe</p>");
    }
}
