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
 * Writes blocks as plain text, an empty line between them: list items behind "- " or their number, cells parted by
 * tabs, links by their words. Of pictures, films, sounds and embeds only the caption is kept; an alternative text
 * stands for a picture and is no part of what is told. A rule is left out. A post of a social network is the text quoted.
 */
public final class PlainText implements BodyBlock.Visitor<Void> {

    private final PrefixedLines out = new PrefixedLines();
    private final boolean marksItems;
    private int lists;

    private PlainText(boolean marksItems) {
        this.marksItems = marksItems;
    }

    /** The text to read. */
    public static String of(List<BodyBlock> blocks) {
        return write(blocks, true);
    }

    /** The words of the article alone: without the dashes and numbers of lists. */
    public static String wordsOf(List<BodyBlock> blocks) {
        return write(blocks, false);
    }

    private static String write(List<BodyBlock> blocks, boolean marksItems) {
        PlainText text = new PlainText(marksItems);
        blocks.forEach(block -> block.accept(text));
        return text.out.toString();
    }

    @Override
    public Void paragraph(Paragraph paragraph) {
        return apart(paragraph.spans());
    }

    @Override
    public Void heading(Heading heading) {
        return apart(heading.spans());
    }

    @Override
    public Void list(ItemList list) {
        if (lists == 0) {
            out.gap();
        }
        lists++;
        for (int i = 0; i < list.items().size(); i++) {
            String marker = !marksItems ? "" : list.ordered() ? list.number(i) + ". " : "- ";
            List<BodyBlock> item = list.items().get(i);
            out.inside(marker, " ".repeat(marker.length()), () -> item.forEach(block -> block.accept(this)));
        }
        lists--;
        return null;
    }

    @Override
    public Void quote(Quote quote) {
        quote.blocks().forEach(block -> block.accept(this));
        if (!quote.citation().isEmpty()) {
            out.lines((marksItems ? "\u2014 " : "") + Span.text(quote.citation()));
        }
        return null;
    }

    @Override
    public Void image(Image image) {
        return apart(image.caption());
    }

    @Override
    public Void video(Video video) {
        return apart(video.caption());
    }

    @Override
    public Void audio(Audio audio) {
        return apart(audio.caption());
    }

    @Override
    public Void embed(Embed embed) {
        embed.quoted().forEach(block -> block.accept(this));
        return apart(embed.caption());
    }

    @Override
    public Void table(Table table) {
        apart(table.caption());
        out.gap();
        List<Row> rows = Stream.concat(table.headerRows().stream(), table.rows().stream()).toList();
        TableGrid.of(rows).forEach(row -> out.line(row.stream()
                .map(cell -> Span.text(cell).replace('\n', ' ')).collect(Collectors.joining("\t"))));
        return null;
    }

    @Override
    public Void code(Code code) {
        out.gap();
        out.lines(code.text());
        return null;
    }

    @Override
    public Void rule(Rule rule) {
        return null;
    }

    @Override
    public Void other(Other other) {
        other.blocks().forEach(block -> block.accept(this));
        return null;
    }

    private Void apart(List<Span> spans) {
        if (!spans.isEmpty()) {
            out.gap();
            out.lines(Span.text(spans));
        }
        return null;
    }
}
