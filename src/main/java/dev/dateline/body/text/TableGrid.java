package dev.dateline.body.text;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.body.block.BodyBlock.Table.Cell;
import dev.dateline.body.block.BodyBlock.Table.Row;
import dev.dateline.body.block.Span;

/** Lays cells out under each other: a cell over several columns or rows is followed by empty ones in its place. */
final class TableGrid {

    /** Beyond it nothing is filled in, lest a small table of huge cells become a huge text. */
    private static final int MAX_COLUMNS = 100;

    private final int[] rowsToCover = new int[MAX_COLUMNS];

    static List<List<List<Span>>> of(List<Row> rows) {
        TableGrid grid = new TableGrid();
        return rows.stream().map(grid::row).toList();
    }

    private List<List<Span>> row(Row row) {
        List<List<Span>> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            skipCovered(columns);
            int from = columns.size();
            columns.add(cell.spans());
            int to = Math.min(from + cell.colspan(), MAX_COLUMNS);
            while (columns.size() < to) {
                columns.add(List.of());
            }
            for (int column = from; column < to; column++) {
                rowsToCover[column] = cell.rowspan() - 1;
            }
        }
        skipCovered(columns);
        return columns;
    }

    private void skipCovered(List<List<Span>> columns) {
        while (columns.size() < MAX_COLUMNS && rowsToCover[columns.size()] > 0) {
            rowsToCover[columns.size()]--;
            columns.add(List.of());
        }
    }
}
