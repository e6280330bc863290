package dev.dateline.body.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.body.block.BodyBlock.Audio;
import dev.dateline.body.block.BodyBlock.Code;
import dev.dateline.body.block.BodyBlock.Embed;
import dev.dateline.body.block.BodyBlock.Heading;
import dev.dateline.body.block.BodyBlock.Image;
import dev.dateline.body.block.BodyBlock.ItemList;
import dev.dateline.body.block.BodyBlock.Other;
import dev.dateline.body.block.BodyBlock.Paragraph;
import dev.dateline.body.block.BodyBlock.Quote;
import dev.dateline.body.block.BodyBlock.Rule;
import dev.dateline.body.block.BodyBlock.Table.Row;
import dev.dateline.body.block.BodyBlock.Table;
import dev.dateline.body.block.BodyBlock.Video;
import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.block.Span;

/**
 * Writes blocks as CommonMark with the tables and the strike-through of GitHub; what these cannot mark is written as
 * inline HTML. Films, sounds and embeds become links, posts of social networks quotes. Captions become paragraphs: that of a table before it, any other
 * after its block. A list that starts below 0, which it cannot say, starts at 0. Ids, sizes, languages and directions are
 * lost, and so are cells over several columns or rows, and all header rows but the first.
 */
public final class Markdown implements BodyBlock.Visitor<Void> {

    private static final int MAX_NUMBER = 999_999_999;

    private final PrefixedLines out = new PrefixedLines();
    private ItemList listBefore;
    private boolean otherMarker;

    private Markdown() {
    }

    /** Without a line end at the end; empty for no blocks. */
    public static String of(List<BodyBlock> blocks) {
        Markdown markdown = new Markdown();
        markdown.write(blocks);
        return markdown.out.toString();
    }

    private void write(List<BodyBlock> blocks) {
        listBefore = null;
        writeOn(blocks);
    }

    private void writeOn(List<BodyBlock> blocks) {
        for (BodyBlock block : blocks) {
            out.gap();
            block.accept(this);
            if (!(block instanceof Other)) {
                listBefore = block instanceof ItemList list ? list : null;
            }
        }
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        out.lines(MarkdownSpans.inParagraph(paragraph.spans()));
        return null;
    }

    @Override
    public Void heading(Heading heading) {
        out.line("#".repeat(heading.level()) + " " + MarkdownSpans.inHeading(heading.spans()));
        return null;
    }

    /** Two lists in a row would flow together did their markers not differ. */
    @Override
    public Void list(ItemList list) {
        boolean other = listBefore != null && listBefore.ordered() == list.ordered() && !otherMarker;
        for (int i = 0; i < list.items().size(); i++) {
            String marker = list.ordered() ? number(list, i) + (other ? ") " : ". ") : other ? "+ " : "- ";
            List<BodyBlock> item = list.items().get(i);
            out.inside(marker, " ".repeat(marker.length()), () -> write(item));
        }
        otherMarker = other;
        return null;
    }

    @Override
    public Void quote(Quote quote) {
        out.inside("> ", "> ", () -> {
            write(quote.blocks());
            if (!quote.citation().isEmpty()) {
                out.gap();
                out.lines("<cite>" + MarkdownSpans.inParagraph(quote.citation()) + "</cite>");
            }
        });
        return null;
    }

    @Override
    public Void image(Image image) {
        String picture = "!" + link(image.altText(), image.url());
        out.line(image.link() == null ? picture
                : "[" + picture + "](" + MarkdownEscapes.destination(image.link().href()) + ")");
        return caption(image.caption());
    }

    @Override
    public Void video(Video video) {
        out.line(link(video.url(), video.url()));
        return caption(video.caption());
    }

    @Override
    public Void audio(Audio audio) {
        out.line(link(audio.url(), audio.url()));
        return caption(audio.caption());
    }

    @Override
    public Void embed(Embed embed) {
        if (embed.quoted().isEmpty()) {
            String url = embed.source().url();
            out.line(link(embed.title() == null ? url : embed.title(), url));
        } else {
            out.inside("> ", "> ", () -> write(embed.quoted()));
        }
        return caption(embed.caption());
    }

    @Override
    public Void table(Table table) {
        if (!table.caption().isEmpty()) {
            out.lines(MarkdownSpans.inParagraph(table.caption()));
            out.gap();
        }
        List<Row> rows = Stream.concat(table.headerRows().stream(), table.rows().stream()).toList();
        List<List<List<Span>>> grid = TableGrid.of(rows);
        int width = grid.stream().mapToInt(List::size).max().orElse(1);
        boolean headless = table.headerRows().isEmpty();
        List<List<Span>> head = headless ? List.of() : grid.get(0);
        out.line(row(head) + " |".repeat(width - head.size()));
        out.line("|" + " --- |".repeat(width));
        grid.stream().skip(headless ? 0 : 1).forEach(row -> out.line(row(row)));
        return null;
    }

    @Override
    public Void code(Code code) {
        String fence = MarkdownEscapes.fence(code.text(), 3);
        out.line(fence + (code.language() == null ? "" : MarkdownEscapes.info(code.language())));
        out.lines(code.text());
        out.line(fence);
        return null;
    }

    /** Not dashes: behind the dash of a list they would swallow it. */
    @Override
    public Void rule(Rule rule) {
        out.line("***");
        return null;
    }

    @Override
    public Void other(Other other) {
        writeOn(other.blocks());
        return null;
    }

    private static int number(ItemList list, int index) {
        int fromZero = list.number(index) - Math.min(0, list.start());
        return Math.min(Math.max(0, fromZero), MAX_NUMBER);
    }

    private Void caption(List<Span> caption) {
        if (!caption.isEmpty()) {
            out.gap();
            out.lines(MarkdownSpans.inParagraph(caption));
        }
        return null;
    }

    private static String row(List<List<Span>> cells) {
        return cells.stream().map(cell -> " " + MarkdownSpans.inCell(cell) + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    private static String link(String text, String url) {
        String oneLine = text == null ? "" : text.replace('\n', ' ').replace('\r', ' ');
        return "[" + MarkdownEscapes.text(oneLine, false, false) + "](" + MarkdownEscapes.destination(url) + ")";
    }
}
