package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.body.block.BodyBlock;

/** A table. Rows may differ in length. */
@JsonTypeName("table")
@Schema(description = "A table. Rows may differ in length.", requiredProperties = "type",
        properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "table"))
record TableBlock(
        @Schema(required = true, description = "What the table is about; empty for none.") List<Span> caption,
        @Schema(required = true, description = "Rows that name the columns; empty for none.") List<Row> headerRows,
        @Schema(required = true, description = "The other rows, from top to bottom.") List<Row> rows,
        @Schema(required = true, description = Block.ANCHORS, examples = "timetable") List<String> anchors)
        implements Block {

    static TableBlock of(BodyBlock.Table table, BlockMapping mapping) {
        return new TableBlock(mapping.spans(table.caption()), Row.listOf(table.headerRows(), mapping),
                Row.listOf(table.rows(), mapping), table.anchors());
    }

    @Schema(name = "TableRow", description = "A row of a table.")
    record Row(@Schema(required = true, minItems = 1, description = "The cells that begin in this row; none for a "
            + "place that a cell before or above covers.") List<Cell> cells) {

        private static List<Row> listOf(List<BodyBlock.Table.Row> rows, BlockMapping mapping) {
            return rows.stream().map(row -> new Row(row.cells().stream().map(cell -> Cell.of(cell, mapping)).toList()))
                    .toList();
        }
    }

    @Schema(name = "TableCell", description = "A cell of a table.")
    record Cell(
            @Schema(required = true, description = "Its text; empty for an empty cell.") List<Span> spans,
            @Schema(required = true, description = "Whether it names a row or a column.") boolean header,
            @Schema(required = true, minimum = "1", maximum = "1000", description = "How many columns it covers.",
                    examples = "1") int colspan,
            @Schema(required = true, minimum = "1", maximum = "1000", description = "How many rows it covers.",
                    examples = "1") int rowspan) {

        private static Cell of(BodyBlock.Table.Cell cell, BlockMapping mapping) {
            return new Cell(mapping.spans(cell.spans()), cell.header(), cell.colspan(), cell.rowspan());
        }
    }
}
