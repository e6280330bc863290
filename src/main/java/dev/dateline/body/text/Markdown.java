package dev.dateline.body.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.body.block.Alignment;
import dev.dateline.body.block.Block;
import dev.dateline.body.block.Block.Code;
import dev.dateline.body.block.Block.Heading;
import dev.dateline.body.block.Block.ItemList;
import dev.dateline.body.block.Block.Other;
import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.Block.Quote;
import dev.dateline.body.block.Block.Rule;
import dev.dateline.body.block.MediaBlock.Audio;
import dev.dateline.body.block.MediaBlock.Embed;
import dev.dateline.body.block.MediaBlock.Image;
import dev.dateline.body.block.MediaBlock.Video;
import dev.dateline.body.block.Span;
import dev.dateline.body.block.TableBlock;
import dev.dateline.body.block.TableBlock.Cell;

/**
 * Writes blocks as CommonMark with GitHub's tables and strikethrough, and other formatting as inline HTML. Videos, audio files
 * and frames become links, social media posts quotes. Captions become paragraphs: before a table, after any other block. A list
 * that starts below 0 starts at 0, and numbers are written in digits. A column is aligned as the first of its cells that is,
 * the head last. Ids, sizes, languages, directions, column and row spans are lost, and all header rows except the first become
 * normal rows.
 */
public final class Markdown implements Block.Visitor {

    private static final int MAX_NUMBER = 999_999_999;

    private final PrefixedLines out = new PrefixedLines();
    private ItemList listBefore;
    private boolean alternateMarker;

    private Markdown() {
    }

    /** Without a trailing line end; empty for no blocks. */
    public static String of(List<Block> blocks) {
        Markdown markdown = new Markdown();
        markdown.write(blocks);
        return markdown.out.toString();
    }

    private void write(List<Block> blocks) {
        listBefore = null;
        writeNext(blocks);
    }

    private void writeNext(List<Block> blocks) {
        for (Block block : blocks) {
            out.gap();
            block.accept(this);
            if (!(block instanceof Other)) {
                listBefore = block instanceof ItemList list ? list : null;
            }
        }
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        out.lines(MarkdownSpans.inParagraph(paragraph.spans()));
    }

    @Override
    public void heading(Heading heading) {
        out.line("#".repeat(heading.level()) + " " + MarkdownSpans.inHeading(heading.spans()));
    }

    /** Consecutive lists need different markers to stay separate. A number out of sequence starts another list. */
    @Override
    public void list(ItemList list) {
        boolean alternate = listBefore != null && listBefore.ordered() == list.ordered() && !alternateMarker;
        ItemList.Item before = null;
        for (ItemList.Item item : list.items()) {
            if (before != null && list.ordered() && item.number() - before.number() != (list.reversed() ? -1 : 1)) {
                out.gap();
                alternate = !alternate;
            }
            String marker = list.ordered() ? number(list, item) + (alternate ? ") " : ". ") : alternate ? "+ " : "- ";
            out.inside(marker, " ".repeat(marker.length()), () -> write(item.blocks()));
            before = item;
        }
        alternateMarker = alternate;
    }

    @Override
    public void quote(Quote quote) {
        out.inside("> ", "> ", () -> {
            write(quote.blocks());
            if (!quote.citation().isEmpty()) {
                out.gap();
                out.lines("<cite>" + MarkdownSpans.inParagraph(quote.citation()) + "</cite>");
            }
        });
    }

    @Override
    public void image(Image image) {
        String picture = "!" + link(image.altText(), image.url());
        out.line(image.href() == null ? picture
                : "[" + picture + "](" + MarkdownEscapes.destination(image.href()) + ")");
        caption(image.caption());
    }

    @Override
    public void video(Video video) {
        out.line(link(video.url(), video.url()));
        caption(video.caption());
    }

    @Override
    public void audio(Audio audio) {
        out.line(link(audio.url(), audio.url()));
        caption(audio.caption());
    }

    @Override
    public void embed(Embed embed) {
        if (embed.quoted().isEmpty()) {
            out.line(link(embed.title() == null ? embed.url() : embed.title(), embed.url()));
        } else {
            out.inside("> ", "> ", () -> write(embed.quoted()));
        }
        caption(embed.caption());
    }

    @Override
    public void table(TableBlock table) {
        if (!table.caption().isEmpty()) {
            out.lines(MarkdownSpans.inParagraph(table.caption()));
            out.gap();
        }
        List<TableBlock.Row> rows = Stream.concat(table.headerRows().stream(), table.rows().stream()).toList();
        List<List<Cell>> grid = TableGrid.of(rows);
        int width = grid.stream().mapToInt(List::size).max().orElse(1);
        boolean headless = table.headerRows().isEmpty();
        List<Cell> head = headless ? List.of() : grid.get(0);
        out.line(row(head) + " |".repeat(width - head.size()));
        List<List<Cell>> headLast = new ArrayList<>(grid);
        Collections.rotate(headLast, -table.headerRows().size());
        out.line(delimiters(headLast, width));
        grid.stream().skip(headless ? 0 : 1).forEach(row -> out.line(row(row)));
    }

    @Override
    public void code(Code code) {
        String fence = MarkdownEscapes.fence(code.text(), 3);
        out.line(fence + (code.language() == null ? "" : MarkdownEscapes.info(code.language())));
        out.lines(code.text());
        out.line(fence);
    }

    /** Not dashes, which would absorb the dash of a list item before them. */
    @Override
    public void rule(Rule rule) {
        out.line("***");
    }

    @Override
    public void other(Other other) {
        writeNext(other.blocks());
    }

    private static int number(ItemList list, ItemList.Item item) {
        int fromZero = item.number() - Math.min(0, list.start());
        return Math.min(Math.max(0, fromZero), MAX_NUMBER);
    }

    private void caption(List<Span> caption) {
        if (!caption.isEmpty()) {
            out.gap();
            out.lines(MarkdownSpans.inParagraph(caption));
        }
    }

    private static String row(List<Cell> cells) {
        return cells.stream().map(cell -> " " + MarkdownSpans.inCell(cell.spans()) + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    /** Each column is aligned as the first of its cells that is. */
    private static String delimiters(List<List<Cell>> rows, int width) {
        Alignment[] alignments = new Alignment[width];
        for (List<Cell> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                Cell cell = row.get(column);
                if (alignments[column] == null && cell.colspan() == 1) {
                    alignments[column] = cell.align();
                }
            }
        }
        return Arrays.stream(alignments).map(alignment -> " " + delimiter(alignment) + " |")
                .collect(Collectors.joining("", "|", ""));
    }

    private static String delimiter(Alignment alignment) {
        return alignment == null ? "---" : switch (alignment) {
            case LEFT -> ":---";
            case CENTER -> ":---:";
            case RIGHT -> "---:";
        };
    }

    private static String link(String text, String url) {
        String oneLine = text == null ? "" : text.replace('\n', ' ').replace('\r', ' ');
        return "[" + MarkdownEscapes.text(oneLine, false, false) + "](" + MarkdownEscapes.destination(url) + ")";
    }
}
