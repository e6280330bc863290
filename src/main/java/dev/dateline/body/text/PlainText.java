package dev.dateline.body.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

/**
 * Writes blocks as plain text, separated by empty lines: list items after "- " or their number, cells separated by tabs, links
 * without URL. Media have only their caption, because an alternative text replaces an image and is not part of the article. A
 * social media post has the quoted text. Rules are omitted.
 */
public final class PlainText implements Block.Visitor {

    private final PrefixedLines out = new PrefixedLines();
    private final boolean marksItems;
    private int lists;

    private PlainText(boolean marksItems) {
        this.marksItems = marksItems;
    }

    /** The text for readers. */
    public static String of(List<Block> blocks) {
        return write(blocks, true);
    }

    /** The text for counting words: without list markers. */
    public static String wordsOf(List<Block> blocks) {
        return write(blocks, false);
    }

    private static String write(List<Block> blocks, boolean marksItems) {
        PlainText text = new PlainText(marksItems);
        blocks.forEach(block -> block.accept(text));
        return text.out.toString();
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        write(paragraph.spans());
    }

    @Override
    public void heading(Heading heading) {
        write(heading.spans());
    }

    @Override
    public void list(ItemList list) {
        if (lists == 0) {
            out.gap();
        }
        lists++;
        for (ItemList.Item item : list.items()) {
            String marker = !marksItems ? "" : list.ordered() ? list.numbering().write(item.number()) + ". " : "- ";
            out.inside(marker, " ".repeat(marker.length()), () -> item.blocks().forEach(block -> block.accept(this)));
        }
        lists--;
    }

    @Override
    public void quote(Quote quote) {
        quote.blocks().forEach(block -> block.accept(this));
        if (!quote.citation().isEmpty()) {
            out.lines((marksItems ? "\u2014 " : "") + Span.text(quote.citation()));
        }
    }

    @Override
    public void image(Image image) {
        write(image.caption());
    }

    @Override
    public void video(Video video) {
        write(video.caption());
    }

    @Override
    public void audio(Audio audio) {
        write(audio.caption());
    }

    @Override
    public void embed(Embed embed) {
        embed.quoted().forEach(block -> block.accept(this));
        write(embed.caption());
    }

    @Override
    public void table(TableBlock table) {
        write(table.caption());
        out.gap();
        List<TableBlock.Row> rows = Stream.concat(table.headerRows().stream(), table.rows().stream()).toList();
        TableGrid.of(rows).forEach(row -> out.line(row.stream()
                .map(cell -> Span.text(cell.spans()).replace('\n', ' ')).collect(Collectors.joining("\t"))));
    }

    @Override
    public void code(Code code) {
        out.gap();
        out.lines(code.text());
    }

    @Override
    public void rule(Rule rule) {
        // No text.
    }

    @Override
    public void other(Other other) {
        other.blocks().forEach(block -> block.accept(this));
    }

    private void write(List<Span> spans) {
        if (!spans.isEmpty()) {
            out.gap();
            out.lines(Span.text(spans));
        }
    }
}
