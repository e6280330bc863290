package dev.dateline.body.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.dateline.body.block.Alignment;
import dev.dateline.body.block.Block;
import dev.dateline.body.block.MediaBlock.Image;
import dev.dateline.body.block.Span;
import dev.dateline.body.block.TableBlock;
import dev.dateline.body.block.TableBlock.Cell;
import dev.dateline.body.block.TableBlock.Row;

class BodyTableTest {

    @Test
    void parsesHeadBodyAndCaption() {
        assertThat(BodyParser.parse("<table><caption>Sailings</caption><thead><tr><th>Port<td>Hour</thead>"
                + "<tbody><tr><th scope=row>Oban<td colspan=2 rowspan=3>nine</tbody><tfoot><tr><td></tfoot></table>", Map.of()))
                .containsExactly(new TableBlock(spans("Sailings"),
                        List.of(new Row(List.of(header("Port"), header("Hour")))),
                        List.of(new Row(List.of(header("Oban"), new Cell(spans("nine"), false, 2, 3, null))),
                                new Row(List.of(new Cell(List.of(), false, 1, 1, null)))),
                        List.of()));
    }

    @Test
    void usesTheCaptionOfAFigureUnlessTheTableHasOne() {
        String table = "<tr><td>x</table><figcaption>Outer</figcaption></figure>";
        assertThat(table("<figure><table>" + table).caption()).isEqualTo(spans("Outer"));
        List<Block> both = BodyParser.parse("<figure><table><caption>Inner</caption>" + table, Map.of());
        assertThat(((TableBlock) both.get(0)).caption()).isEqualTo(spans("Inner"));
        assertThat(both).hasSize(2);
    }

    @Test
    void treatsRowsOfHeadersAtTheTopAsHead() {
        TableBlock table = table("<table><tr><th>a<th>b<tr><td>c<td>d<tr><th>e<th>f</table>");
        assertThat(table.headerRows()).hasSize(1);
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void dropsABlankHead() {
        assertThat(table("<table><thead><tr><th><th></thead><tr><td>a<td>b</table>").headerRows()).isEmpty();
    }

    @Test
    void ignoresInvalidSpans() {
        assertThat(table("<table><tr><td colspan=0 rowspan=-1>a<td colspan=99999999999>b<td colspan=x>c</table>").rows()
                .get(0).cells()).allMatch(cell -> cell.colspan() == 1 && cell.rowspan() == 1);
    }

    @Test
    void readsTheAlignmentOfCells() {
        assertThat(table("<table><tr><td align=left>a<td align=center>b<td align=right>c<td>d<td align=justify>e</table>").rows()
                .get(0).cells()).extracting(Cell::align)
                .containsExactly(Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT, null, null);
    }

    @Test
    void separatesBlocksInACellByLines() {
        Cell cell = table("<table><tr><td><p>a</p><ul><li>b<li>c</ul><pre>d\n  e</pre><table><tr><td>f<td>g</table>")
                .rows().get(0).cells().get(0);
        assertThat(Span.text(cell.spans())).isEqualTo("a\nb\nc\nd\ne\nf\ng");
    }

    @Test
    void movesImagesInCellsAfterTheTable() {
        List<Block> blocks = BodyParser.parse("<table><tr><td><img src='/a.jpg'><td>b</table>", Map.of());
        assertThat(blocks).extracting(Block::getClass).containsExactly(TableBlock.class, Image.class);
        assertThat(((TableBlock) blocks.get(0)).rows().get(0).cells()).hasSize(2);
    }

    @Test
    void keepsOnlyTheImagesOfATableWithoutText() {
        assertThat(BodyParser.parse("<table><tr><td><img src='/a.jpg'><td><img src='/b.jpg'></table>", Map.of()))
                .hasSize(2).hasOnlyElementsOfType(Image.class);
    }

    @Test
    void keepsTheLanguageOfACellInItsRuns() {
        assertThat(table("<table lang=ar><tr><td>a<td lang=fr>b</table>").rows().get(0).cells())
                .extracting(cell -> cell.spans().get(0).language()).containsExactly("ar", "fr");
    }

    private static TableBlock table(String html) {
        return (TableBlock) BodyParser.parse(html, Map.of()).get(0);
    }

    private static Cell header(String text) {
        return new Cell(spans(text), true, 1, 1, null);
    }

    private static List<Span> spans(String text) {
        return List.of(Span.plain(text));
    }
}
