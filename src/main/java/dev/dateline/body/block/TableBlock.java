package dev.dateline.body.block;

import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonTypeName;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/** A table. Rows may differ in length. */
@JsonTypeName("table")
@Schema(description = "A table. Rows may differ in length.", requiredProperties = "type",
        properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                enumeration = "table"))
public record TableBlock(
        @Schema(required = true, description = Descriptions.CAPTION) List<Span> caption,
        @Schema(required = true, description = "Rows of column headers; empty for none.") List<Row> headerRows,
        @Schema(required = true, description = "The other rows, from top to bottom.") List<Row> rows,
        @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
        implements Block {

    @Override
    public Optional<Block> captioned(List<Span> text) {
        return caption.isEmpty() ? Optional.of(new TableBlock(text, headerRows, rows, anchors)) : Optional.empty();
    }

    @Override
    public void accept(Visitor visitor) {
        visitor.table(this);
    }

    @Schema(name = "TableRow", description = "A row of a table.")
    public record Row(@Schema(required = true, minItems = 1, description = "The cells that start in this row, without the "
            + "places that other cells span.") List<Cell> cells) {
    }

    @Schema(name = "TableCell", description = "A cell of a table.")
    public record Cell(
            @Schema(required = true, description = "The text; empty for an empty cell.") List<Span> spans,
            @Schema(required = true, description = "Whether the cell is a header of a row or a column.") boolean header,
            @Schema(required = true, minimum = "1", maximum = "1000", description = "Number of columns that the cell spans.",
                    examples = "1") int colspan,
            @Schema(required = true, minimum = "1", maximum = "1000", description = "Number of rows that the cell spans.",
                    examples = "1") int rowspan,
            @Schema(required = true, nullable = true, description = "Alignment of the text; null if the body does not specify "
                    + "one.") Alignment align) {

        /** A position that another cell spans. */
        public static final Cell EMPTY = new Cell(List.of(), false, 1, 1, null);
    }
}
