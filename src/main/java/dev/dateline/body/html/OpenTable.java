package dev.dateline.body.html;

import java.util.ArrayList;
import java.util.List;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.Alignment;
import dev.dateline.body.block.Span;
import dev.dateline.body.block.TableBlock;
import dev.dateline.body.block.TableBlock.Cell;
import dev.dateline.body.block.TableBlock.Row;

/** An open table. Media in its cells become blocks after it. */
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
                Attributes.number(cell, "colspan", 1, MAX_SPAN, 1), Attributes.number(cell, "rowspan", 1, MAX_SPAN, 1),
                Alignment.of(cell.attr("align"))));
    }

    /** Rows of headers at the top belong to the head, also outside of {@code thead}. */
    void endRow(Element row) {
        if (cells.isEmpty()) {
            return;
        }
        boolean head = inHead(row) || rows.isEmpty() && cells.stream().allMatch(Cell::header);
        // Markdown requires a head; tables without one have a blank head.
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
            parent.add(new TableBlock(caption, List.copyOf(headerRows), List.copyOf(rows), anchors));
        } else if (!caption.isEmpty()) {
            parent.add(paragraph(caption));
        }
        super.close(parent, spans);
    }

    private static boolean inHead(Element row) {
        return row != null && row.parent() != null && row.parent().nameIs("thead");
    }
}
