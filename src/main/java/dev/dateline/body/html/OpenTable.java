package dev.dateline.body.html;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.BodyBlock.Table.Cell;
import dev.dateline.body.block.BodyBlock.Table.Row;
import dev.dateline.body.block.BodyBlock.Table;
import dev.dateline.body.block.Span;

/** A table whose end is yet to come. Media in its cells follow it. */
final class OpenTable extends OpenBlock {

    private static final int MAX_SPAN = 1000;

    private final List<Row> headerRows = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private List<Span> caption = List.of();

    OpenTable(Element element) {
        super(element);
    }

    void caption(List<Span> spans) {
        caption = spans;
    }

    void cell(Element cell, List<Span> spans) {
        cells.add(new Cell(spans, cell.nameIs("th") || inHead(cell.parent()),
                Attributes.count(cell, "colspan", MAX_SPAN, 1), Attributes.count(cell, "rowspan", MAX_SPAN, 1)));
    }

    /** Rows of nothing but headers at the top are the head, whether the HTML says so or not. */
    void endRow(Element row) {
        if (cells.isEmpty()) {
            return;
        }
        boolean head = inHead(row) || rows.isEmpty() && cells.stream().allMatch(Cell::header);
        // Tables written in Markdown must have a head; those that want none leave it blank.
        boolean blankHead = head && cells.stream().allMatch(cell -> cell.spans().isEmpty());
        if (!blankHead) {
            (head ? headerRows : rows).add(new Row(List.copyOf(cells)));
        }
        cells = new ArrayList<>();
    }

    @Override
    void close(OpenBlock parent, List<Span> spans) {
        boolean blank = headerRows.isEmpty() && rows.stream()
                .allMatch(row -> row.cells().stream().allMatch(cell -> cell.spans().isEmpty()));
        if (!blank) {
            parent.add(new Table(caption, List.copyOf(headerRows), List.copyOf(rows), anchors));
        } else if (!caption.isEmpty()) {
            parent.add(paragraph(caption));
        }
        super.close(parent, spans);
    }

    private static boolean inHead(Element row) {
        return row != null && row.parent() != null && row.parent().nameIs("thead");
    }
}
