package dev.dateline.body.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.dateline.body.block.Block;
import dev.dateline.body.block.Block.Code;
import dev.dateline.body.block.Block.Heading;
import dev.dateline.body.block.Block.ItemList;
import dev.dateline.body.block.Block.Other;
import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.Block.Quote;
import dev.dateline.body.block.Block.Rule;
import dev.dateline.body.block.Direction;
import dev.dateline.body.block.Mark;
import dev.dateline.body.block.MediaBlock.Audio;
import dev.dateline.body.block.MediaBlock.Embed;
import dev.dateline.body.block.MediaBlock.Image;
import dev.dateline.body.block.MediaBlock.Video;
import dev.dateline.body.block.Numbering;
import dev.dateline.body.block.Span;
import dev.dateline.body.embed.EmbedKind;

class BodyParserTest {

    @Test
    void parsesHeadingsOfAllLevelsWithTheirIds() {
        assertThat(blocks("<h1>Top</h1><h4 id='ferries'>Ferries</h4><h6>Low</h6>")).containsExactly(
                heading(1, "Top"), new Heading(4, spans("Ferries"), null, null, List.of("ferries")),
                heading(6, "Low"));
    }

    @Test
    void createsParagraphsForTextOutsideOfParagraphs() {
        assertThat(blocks("Loose <p>in a paragraph</p> and after<p>down</p>")).containsExactly(
                paragraph("Loose"), paragraph("in a paragraph"), paragraph("and after"), paragraph("down"));
    }

    @Test
    void dropsInvisibleParagraphs() {
        assertThat(blocks("<p> </p><p>\u00a0</p><p>\u200b<br></p><h2></h2><ul><li> </li></ul><blockquote></blockquote>"))
                .isEmpty();
    }

    @Test
    void parsesNestedLists() {
        assertThat(blocks("<ol start=3 reversed><li>three<ul><li>a</li></ul></li><li><p>two</p><p>too</p></li></ol>"))
                .containsExactly(new ItemList(true, 3, true, Numbering.DECIMAL, List.of(
                        item(3, paragraph("three"), unordered(item(null, paragraph("a")))),
                        item(2, paragraph("two"), paragraph("too"))), List.of()));
    }

    @ParameterizedTest
    @CsvSource({ "0,0", "-3,-3", "+4,4", "999999999,999999999", "9999999999,1", "x,1", "'',1" })
    void startsAListAtItsStartAttribute(String start, int number) {
        ItemList list = (ItemList) blocks("<ol start='" + start + "'><li>a</li></ol>").get(0);
        assertThat(list.start()).isEqualTo(number);
    }

    @Test
    void countsAReversedListDownToOne() {
        ItemList list = (ItemList) blocks("<ol reversed><li>a</li><li>b</li><li>c</li></ol>").get(0);
        assertThat(list.start()).isEqualTo(3);
        assertThat(list.items()).extracting(ItemList.Item::number).containsExactly(3, 2, 1);
    }

    @Test
    void countsOnFromTheValueOfAnItem() {
        assertThat(numbers("<ol><li>a</li><li value=5>b</li><li>c</li><li value=x>d</li></ol>")).containsExactly(1, 5, 6, 7);
        assertThat(numbers("<ol reversed><li>a</li><li value=-5>b</li><li>c</li></ol>")).containsExactly(3, -5, -6);
        assertThat(numbers("<ul><li value=5>a</li></ul>")).containsOnlyNulls();
    }

    @Test
    void countsItemsWithoutContent() {
        assertThat(numbers("<ol><li></li><li>a</li><li></li><li>b</li></ol>")).containsExactly(2, 4);
        assertThat(numbers("<ol reversed><li>a</li><li></li><li>b</li></ol>")).containsExactly(3, 1);
    }

    @ParameterizedTest
    @CsvSource({ "1,DECIMAL", "a,LOWER_ALPHA", "A,UPPER_ALPHA", "i,LOWER_ROMAN", "I,UPPER_ROMAN", "disc,DECIMAL" })
    void readsHowTheNumbersOfAListAreWritten(String type, Numbering numbering) {
        assertThat(((ItemList) blocks("<ol type=" + type + "><li>a</li></ol>").get(0)).numbering()).isEqualTo(numbering);
        assertThat(((ItemList) blocks("<ul type=" + type + "><li>a</li></ul>").get(0)).numbering()).isNull();
    }

    private static List<Integer> numbers(String list) {
        return ((ItemList) blocks(list).get(0)).items().stream().map(ItemList.Item::number).toList();
    }

    @Test
    void addsContentBetweenItemsToTheItemBefore() {
        assertThat(blocks("<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>")).containsExactly(
                unordered(item(null, paragraph("a"), unordered(item(null, paragraph("b")))), item(null, paragraph("c"))));
    }

    @Test
    void parsesTheCitationOfAQuote() {
        Quote expected = new Quote(List.of(paragraph("The boats are late.")), spans("A skipper"), "/speech",
                List.of());
        assertThat(blocks("<blockquote cite='/speech'><p>The boats are late.</p><cite>A skipper</cite></blockquote>"))
                .containsExactly(expected);
        assertThat(blocks("<blockquote cite='/speech'>The boats are late.<p> <cite>A skipper</cite></p> </blockquote>"))
                .containsExactly(expected);
        assertThat(blocks("<figure><blockquote cite='/speech'>The boats are late.</blockquote>"
                + "<figcaption>A skipper</figcaption></figure>")).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<blockquote><p>Late.</p><footer>\u2014 A skipper, <cite>The Harbour</cite></footer></blockquote>",
            "<blockquote><p>Late.</p><footer><p>--A skipper, <i>The Harbour</i></p></footer></blockquote>",
            "<blockquote><p>Late.</p><cite>\u2013\u00a0A skipper, <i>The Harbour</i></cite></blockquote>",
            "<figure><blockquote>Late.</blockquote><figcaption>\u2015 A skipper, <cite>The Harbour</cite>"
                    + "</figcaption></figure>"
    })
    void removesTheDashBeforeACitation(String html) {
        List<Span> citation = List.of(Span.plain("A skipper, "), span("The Harbour", Mark.EMPHASIS));
        assertThat(blocks(html)).containsExactly(new Quote(List.of(paragraph("Late.")), citation, null, List.of()));
    }

    @Test
    void keepsLanguageAndDirectionOfACitation() {
        for (String name : List.of("footer", "cite")) {
            List<Span> citation = ((Quote) blocks("""
                    <blockquote lang="fr"><p lang="de">Now.</p><%s lang="en" dir="ltr">A skipper</%1$s></blockquote>"""
                    .formatted(name)).get(0)).citation();
            assertThat(citation).extracting(Span::text, Span::language, Span::direction)
                    .containsExactly(tuple("A skipper", "en", Direction.LEFT_TO_RIGHT));
        }
    }

    @Test
    void keepsADashWithoutQuotedTextBeforeIt() {
        assertThat(blocks("<blockquote><footer>\u2014 A skipper</footer></blockquote>"))
                .containsExactly(new Quote(List.of(paragraph("\u2014 A skipper")), List.of(), null, List.of()));
    }

    @Test
    void keepsTheTitleOfAWorkInTheTextOfAQuote() {
        assertThat(blocks("<blockquote>He had read <cite>The Harbour</cite></blockquote>")).containsExactly(
                new Quote(List.of(new Paragraph(List.of(Span.plain("He had read "),
                        span("The Harbour", Mark.EMPHASIS)), null, null, List.of())), List.of(), null, List.of()));
    }

    @Test
    void parsesTheCitationsOfNestedQuotes() {
        Quote outer = (Quote) blocks("<blockquote><p>a</p><blockquote><p>b</p><cite>B</cite></blockquote>"
                + "<cite>A</cite></blockquote>").get(0);
        assertThat(outer.citation()).isEqualTo(spans("A"));
        assertThat(((Quote) outer.blocks().get(1)).citation()).isEqualTo(spans("B"));
    }

    @Test
    void splitsAParagraphAtAnImage() {
        assertThat(blocks("<p>Before <img src='/a.jpg' alt='A pier' width=640 height='48%'> after</p>")).containsExactly(
                paragraph("Before"), Image.of("/a.jpg", "A pier", 640, null, null, null, null, List.of()),
                paragraph("after"));
    }

    @Test
    void keepsTheLinkOfAnImage() {
        assertThat(blocks("<a href='/full.jpg'><img src='/a.jpg'></a>"))
                .containsExactly(Image.of("/a.jpg", null, null, null, "/full.jpg", null, null, List.of()));
    }

    @Test
    void movesImagesAfterTheirHeading() {
        assertThat(blocks("<h2>Pier <img src='/a.jpg'>and port</h2><h3><img src='/b.jpg'></h3>")).containsExactly(
                heading(2, "Pier and port"), image("/a.jpg"), image("/b.jpg"));
    }

    @Test
    void addsTheCaptionOfAFigureToItsMedia() {
        String caption = "<figcaption>By night</figcaption></figure>";
        assertThat(blocks("<figure><img src='/a.jpg'>" + caption)).containsExactly(
                image("/a.jpg").withCaption(spans("By night")));
        assertThat(blocks("<figure><video src='/a.mp4' poster='/a.jpg' width=4 height=3></video>" + caption))
                .containsExactly(Video.of("/a.mp4", "/a.jpg", 4, 3, null, List.of()).withCaption(spans("By night")));
        assertThat(blocks("<figure><audio><source src='/a.mp3'><source src='/a.ogg'></audio>" + caption))
                .containsExactly(Audio.of("/a.mp3", null, List.of()).withCaption(spans("By night")));
        assertThat(blocks("<figure><iframe src='https://Play.Example.org/v/1' title='Pier'></iframe>" + caption))
                .containsExactly(new Embed(
                        "play.example.org", EmbedKind.PAGE, null, "https://Play.Example.org/v/1",
                        "https://Play.Example.org/v/1", "Pier", null, null,
                        "<iframe src=\"https://Play.Example.org/v/1\" title=\"Pier\"></iframe>", spans("By night"),
                        List.of(), List.of()));
    }

    @Test
    void movesTheCaptionOfSeveralImagesAfterThem() {
        assertThat(blocks("<figure><figcaption>Both</figcaption><figure><img src='/a.jpg'><figcaption>One</figcaption>"
                + "</figure><img src='/b.jpg'></figure>")).containsExactly(
                        image("/a.jpg").withCaption(spans("One")), image("/b.jpg"),
                        paragraph("Both"));
    }

    @Test
    void skipsMediaWithoutUrl() {
        assertThat(blocks("<img alt='lost'><video><p>Get a browser</p></video><iframe></iframe><audio></audio>")).isEmpty();
    }

    @Test
    void hasNoProviderForAUrlWithoutHost() {
        assertThat(blocks("<iframe src='/map'></iframe><iframe src='http://[bad'></iframe>"))
                .extracting(block -> ((Embed) block).provider()).containsExactly(null, null);
    }

    @Test
    void keepsCodeUnchanged() {
        assertThat(blocks("<pre><code class='hl language-java'>  if (a &lt; b)\r\n\n\tgo();\n</code></pre><pre> </pre>"))
                .containsExactly(new Code("java", "  if (a < b)\n\n\tgo();", spans("  if (a < b)\n\n\tgo();"), List.of()));
    }

    @Test
    void keepsLinksAndFormattingOfPreformattedText() {
        assertThat(blocks("<p>a</p><pre id='p'>  <a href='/w' id='q'>Write</a>\n<strong>two <em lang='fr'>fois</em></strong>"
                + "<br>x<kbd>y</kbd>\n</pre>")).containsExactly(paragraph("a"),
                        new Code(null, "  Write\ntwo fois\nxy", List.of(Span.plain("  "),
                                new Span("Write", List.of(), "/w", null, null, null), Span.plain("\n"),
                                span("two ", Mark.STRONG),
                                new Span("fois", List.of(Mark.STRONG, Mark.EMPHASIS), null, null, "fr", null),
                                Span.plain("\nx"), span("y", Mark.CODE)), List.of("p", "q")));
        assertThat(blocks("<pre>a<b>\n</b></pre>")).containsExactly(new Code(null, "a", spans("a"), List.of()));
        assertThat(blocks("<pre lang='fr' dir='ltr'>oui</pre>")).containsExactly(new Code(null, "oui",
                List.of(new Span("oui", List.of(), null, null, "fr", Direction.LEFT_TO_RIGHT)), List.of()));
        assertThat(blocks("<b>a<pre>b</pre></b>")).last().isEqualTo(
                new Code(null, "b", List.of(span("b", Mark.STRONG)), List.of()));
    }

    @Test
    void joinsAdjacentLinksOnlyIfTheyHaveTheSameUrl() {
        assertThat(((Paragraph) blocks("<p><a href='/a'>a</a><a href='/b'>b</a><a href='/b'>c</a></p>").get(0)).spans())
                .containsExactly(new Span("a", List.of(), "/a", null, null, null),
                        new Span("bc", List.of(), "/b", null, null, null));
    }

    @Test
    void keepsMediaInPreformattedText() {
        assertThat(blocks("<pre>a<img src='/a.jpg'></pre><pre><img src='/b.jpg'></pre>"))
                .containsExactly(new Code(null, "a", spans("a"), List.of()), image("/a.jpg"), image("/b.jpg"));
    }

    @Test
    void mediaInPreformattedTextHaveTheirLinksAndIds() {
        assertThat(blocks("<pre id='p'><a href='/w'><img id='i' src='/a.jpg'></a>t</pre>")).satisfiesExactly(
                code -> assertThat(code).isEqualTo(new Code(null, "t", spans("t"), List.of("p"))),
                image -> assertThat(image).isInstanceOfSatisfying(Image.class, linked -> {
                    assertThat(linked.href()).isEqualTo("/w");
                    assertThat(linked.anchors()).containsExactly("i");
                }));
        assertThat(blocks("<pre id='e'><img src='/a.jpg'></pre><pre id='n'> </pre><p>z</p>")).satisfiesExactly(
                image -> assertThat(((Image) image).anchors()).containsExactly("e"),
                paragraph -> assertThat(((Paragraph) paragraph).anchors()).containsExactly("n"));
        assertThat(((Heading) blocks("<h2><pre id='h'>a</pre></h2>").get(0)).anchors()).containsExactly("h");
        assertThat(blocks("<pre><video src='/a.mp4'>none</video>t</pre>").get(0))
                .isEqualTo(new Code(null, "t", spans("t"), List.of()));
    }

    /** Joining each piece to all before it would take minutes. */
    @Test
    @Timeout(20)
    void parsesPreformattedTextOfManyPieces() {
        assertThat(((Code) blocks("<pre>" + "a<br>".repeat(390_000) + "</pre>").get(0)).text()).hasSize(779_999);
    }

    @Test
    void parsesRules() {
        assertThat(blocks("a<hr>b")).containsExactly(paragraph("a"), new Rule(List.of()), paragraph("b"));
    }

    @Test
    void keepsTheHtmlOfOtherContent() {
        assertThat(blocks("<dl><dt>Knot</dt><dd>A speed.</dd></dl>"
                + "<details id='more'><summary>More</summary>Less<details>Least</details></details>")).containsExactly(
                        new Other("dl", "<dl><dt>Knot</dt><dd>A speed.</dd></dl>", "Knot\n\nA speed.", List.of(),
                                List.of(strong("Knot"), paragraph("A speed."))),
                        new Other("details", "<details id=\"more\"><summary>More</summary>Less<details>Least</details></details>",
                                "More\n\nLess\n\nLeast", List.of(),
                                List.of(new Paragraph(List.of(span("More", Mark.STRONG)), null, null, List.of("more")),
                                        paragraph("Less"), paragraph("Least"))));
    }

    @Test
    void parsesAQuotedPostWithItsCaption() {
        String quote = "<blockquote data-embed=\"https://x.com/harbour/status/12\"><p>The ferry is back.</p></blockquote>";
        assertThat(blocks("<figure>" + quote + "<figcaption>What the port said</figcaption></figure>")).containsExactly(
                new Embed("x", EmbedKind.POST, "12", "https://x.com/harbour/status/12", null, null, null, null,
                        quote, spans("What the port said"), List.of(), List.of(paragraph("The ferry is back."))));
    }

    @Test
    void keepsAQuoteOfAnUnknownPost() {
        assertThat(blocks("<blockquote data-embed='https://example.org/'>a</blockquote>"))
                .containsExactly(new Quote(List.of(paragraph("a")), List.of(), null, List.of()));
    }

    @Test
    void addsTheIdsOfItsElementsToEveryBlock() {
        List<Block> blocks = blocks("<p>before</p><p id='a'>a <b id='b'>b</b> <a id='c'></a></p><h2 id='d'><a id='e'></a>d</h2>"
                + "<a id='f'></a><ul id='g'><li id='h'>h<hr id='i'></li></ul><blockquote id='j'><p id='k'>k</p></blockquote>"
                + "<figure id='l'><img id='m' src='/m'></figure><table id='n'><tr id='o'><td id='p'>p<img id='q' src='/q'>"
                + "</table><pre id='r'>r</pre><iframe id='s' src='/s'></iframe><p>after</p>");
        ItemList list = (ItemList) blocks.get(3);
        Quote quote = (Quote) blocks.get(4);
        assertThat(blocks).extracting(Block::anchors).containsExactly(List.of(), List.of("a", "b", "c"),
                List.of("d", "e"), List.of("f", "g"), List.of("j"), List.of("l", "m"), List.of("n", "o", "p"), List.of("q"),
                List.of("r"), List.of("s"), List.of());
        assertThat(list.items().get(0).blocks()).extracting(Block::anchors).containsExactly(List.of("h"), List.of("i"));
        assertThat(quote.blocks()).extracting(Block::anchors).containsExactly(List.of("k"));
    }

    @Test
    void unwrapsUnknownElements() {
        assertThat(blocks("<p>A <blink>strange</blink> <x-y>el<z>em</z>ent</x-y></p><!-- note -->"))
                .containsExactly(paragraph("A strange element"));
    }

    @Test
    void keepsLanguageAndDirectionOfABlockAndOfADifferentRun() {
        assertThat(blocks("<p lang='ar' dir='RTL'>\u0646\u0635 <i lang='fr' dir='ltr'>mot</i></p><p>x</p>"))
                .containsExactly(new Paragraph(List.of(Span.plain("\u0646\u0635 "),
                        new Span("mot", List.of(Mark.EMPHASIS), null, null, "fr", Direction.LEFT_TO_RIGHT)), "ar",
                        Direction.RIGHT_TO_LEFT, List.of()), paragraph("x"));
    }

    @Test
    void keepsLanguageAndDirectionOfASpan() {
        assertThat(blocks("<p>a <span lang='de'>b</span><span dir='ltr'>c</span></p>")).containsExactly(
                new Paragraph(List.of(Span.plain("a "), new Span("b", List.of(), null, null, "de", null),
                        new Span("c", List.of(), null, null, null, Direction.LEFT_TO_RIGHT)), null, null, List.of()));
    }

    @Test
    void keepsTheLanguageOfACaptionInItsRuns() {
        Image image = (Image) blocks("<figure lang='he'><img src='/a'><figcaption>\u05de\u05d9\u05dd</figcaption></figure>")
                .get(0);
        assertThat(image.caption()).containsExactly(new Span("\u05de\u05d9\u05dd", List.of(), null, null, "he", null));
    }

    @Test
    void keepsContentNestedTooDeeplyInTheInnermostBlock() {
        String html = IntStream.range(0, 40).mapToObj(i -> "<ul><li>" + i).collect(Collectors.joining());
        List<Block> blocks = blocks(html);
        int depth = 0;
        while (blocks.get(blocks.size() - 1) instanceof ItemList list) {
            blocks = list.items().get(0).blocks();
            depth++;
        }
        assertThat(depth).isEqualTo(BodyParser.MAX_NESTING);
        assertThat(blocks).hasSize(40 - depth + 1).last().isEqualTo(paragraph("39"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "blockquote", "figure" })
    void limitsTheNestingOfQuotesAndFigures(String name) {
        var html = IntStream.range(0, 40).mapToObj(i -> "<" + name + "><p>" + i + "</p><hr>").collect(Collectors.joining());
        List<Block> blocks = blocks(html);
        int depth = 0;
        while (blocks.get(blocks.size() - 1) instanceof Quote quote) {
            blocks = quote.blocks();
            depth++;
        }
        assertThat(depth).isEqualTo(name.equals("figure") ? 0 : BodyParser.MAX_NESTING);
        assertThat(blocks).last().isEqualTo(new Rule(List.of()));
    }

    @Test
    void doesNotLimitTheNumberOfListsAndQuotes() {
        assertThat(blocks("<ul><li>a</li></ul>".repeat(40))).hasSize(40).hasOnlyElementsOfType(ItemList.class);
        assertThat(blocks("<blockquote>a</blockquote>".repeat(40))).hasSize(40).hasOnlyElementsOfType(Quote.class);
    }

    @Test
    void alternatesNestedQuotationMarks() {
        assertThat(blocks("<p>He: <q>She: <q>no</q>, <q>never</q></q>; <q>so</q></p>")).containsExactly(
                paragraph("He: \u201cShe: \u2018no\u2019, \u2018never\u2019\u201d; \u201cso\u201d"));
    }

    @Test
    void breaksLinesAtRulesAndPreformattedTextInHeadings() {
        assertThat(blocks("<h2>a<hr>b</h2>")).containsExactly(heading(2, "a\nb"));
        var spans = ((Heading) blocks("<h2>a<pre>b\n\nc</pre>d</h2>").get(0)).spans();
        assertThat(spans.stream().map(Span::text).collect(Collectors.joining())).isEqualTo("a\nb\n\nc\nd");
    }

    @Test
    void keepsLinksAndFormattingOfPreformattedTextInHeadings() {
        assertThat(((Heading) blocks("<h2>a<pre>b <a href='/w'>c</a>\n<em>d</em></pre></h2>").get(0)).spans()).containsExactly(
                Span.plain("a\n"), span("b ", Mark.CODE), new Span("c", List.of(Mark.CODE), "/w", null, null, null),
                span("\n", Mark.CODE), new Span("d", List.of(Mark.EMPHASIS, Mark.CODE), null, null, null, null));
    }

    @Test
    void addsTheFirstOfTwoCaptionsAsAParagraph() {
        assertThat(blocks("<figure><figcaption>One</figcaption><figcaption>Two</figcaption><img src='/a'></figure>"))
                .containsExactly(paragraph("One"), image("/a"), paragraph("Two"));
    }

    @Test
    void parsesACitationAtTheStartOfALine() {
        var expected = new Quote(List.of(paragraph("Late.")), spans("A skipper"), null, List.of());
        assertThat(blocks("<blockquote>Late.<br><cite>A skipper</cite></blockquote>")).containsExactly(expected);
        assertThat(blocks("<blockquote><p>Late.</p><cite>A skipper</cite></blockquote>")).containsExactly(expected);
    }

    @Test
    void acceptsEmptyAndMalformedHtml() {
        assertThat(blocks("")).isEmpty();
        assertThat(blocks("</p></div>a<b><p>b</i><td>c<li>d<")).extracting(Block::getClass)
                .containsOnly(Paragraph.class);
    }

    private static List<Block> blocks(String html) {
        return BodyParser.parse(html, Map.of());
    }

    private static ItemList unordered(ItemList.Item... items) {
        return new ItemList(false, 1, false, null, List.of(items), List.of());
    }

    private static ItemList.Item item(Integer number, Block... blocks) {
        return new ItemList.Item(number, List.of(blocks));
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(spans(text), null, null, List.of());
    }

    private static Paragraph strong(String text) {
        return new Paragraph(List.of(span(text, Mark.STRONG)), null, null, List.of());
    }

    private static Heading heading(int level, String text) {
        return new Heading(level, spans(text), null, null, List.of());
    }

    private static Image image(String url) {
        return Image.of(url, null, null, null, null, null, null, List.of());
    }

    private static List<Span> spans(String text) {
        return List.of(Span.plain(text));
    }

    private static Span span(String text, Mark mark) {
        return new Span(text, List.of(mark), null, null, null, null);
    }
}
