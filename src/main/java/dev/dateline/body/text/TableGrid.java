package dev.dateline.body.text;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.body.block.TableBlock.Cell;
import dev.dateline.body.block.TableBlock.Row;

/** Arranges cells in columns and fills the positions that a cell spans with empty cells. */
final class TableGrid {

    /** No positions are filled beyond this limit, so that a small table with huge spans does not become a huge text. */
    private static final int MAX_COLUMNS = 100;

    private final int[] rowsToCover = new int[MAX_COLUMNS];

    static List<List<Cell>> of(List<Row> rows) {
        TableGrid grid = new TableGrid();
        return rows.stream().map(grid::row).toList();
    }

    private List<Cell> row(Row row) {
        List<Cell> columns = new ArrayList<>();
        for (Cell cell : row.cells()) {
            skipCovered(columns);
            int from = columns.size();
            columns.add(cell);
            int to = Math.min(from + cell.colspan(), MAX_COLUMNS);
            while (columns.size() < to) {
                columns.add(Cell.EMPTY);
            }
            for (int column = from; column < to; column++) {
                rowsToCover[column] = cell.rowspan() - 1;
            }
        }
        skipCovered(columns);
        return columns;
    }

    private void skipCovered(List<Cell> columns) {
        while (columns.size() < MAX_COLUMNS && rowsToCover[columns.size()] > 0) {
            rowsToCover[columns.size()]--;
            columns.add(Cell.EMPTY);
        }
    }
}
