package dev.dateline.body.sanitise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class RemovedMarkupTest {

    @Test
    void listsElementsAndAttributesInAlphabeticalOrder() {
        assertThat(RemovedMarkup.between("<p class=a>x</p><script>1</script><script>2</script><span onclick=x id=i>y</span>",
                "<p>x</p><span>y</span>", Set.of(), 0)).containsExactly(new RemovedMarkup("p", "class", 1),
                        new RemovedMarkup("script", null, 2),
                        new RemovedMarkup("span", "id", 1), new RemovedMarkup("span", "onclick", 1));
    }

    @Test
    void omitsAttributesOfElementsOfWhichNoneIsLeft() {
        assertThat(RemovedMarkup.between("<p><font color=red>x</font></p>", "<p>x</p>", Set.of(), 0))
                .containsExactly(new RemovedMarkup("font", null, 1));
        assertThat(RemovedMarkup.between("<p id=a>x</p><p id=b>y</p>", "<p id=a>x</p>", Set.of(), 0))
                .containsExactly(new RemovedMarkup("p", null, 1), new RemovedMarkup("p", "id", 1));
    }

    @Test
    void omitsWhatIsKeptAndReferencesThatAreStored() {
        assertThat(RemovedMarkup.between("<p id=a><img src=/a data-id=7></p>", "<p id=a><img src=/a></p>", Set.of("7"), 0))
                .isEmpty();
        assertThat(RemovedMarkup.between("<p><img src=/a data-id=8></p>", "<p><img src=/a></p>", Set.of("7"), 0))
                .containsExactly(new RemovedMarkup("img", "data-id", 1));
    }

    @Test
    void omitsStylesThatAreStoredAsAlignment() {
        var stored = "<table><tr><td align=right>x</table>";
        for (var attributes : List.of("style='text-align: right;'", "data-align=right", "align=right style='text-align:right'")) {
            assertThat(RemovedMarkup.between("<table><tr><td " + attributes + ">x</table>", stored, Set.of(), 0)).isEmpty();
        }
        assertThat(RemovedMarkup.between("<table><tr><td style='color:red;text-align:right'>x</table>", stored, Set.of(), 0))
                .containsExactly(new RemovedMarkup("td", "style", 1));
        assertThat(RemovedMarkup.between("<table><tr><td style='text-align:justify'>x</table>", "<table><tr><td>x</table>",
                Set.of(), 0)).containsExactly(new RemovedMarkup("td", "style", 1));
    }

    @Test
    void limitsNamesAndTheirNumber() {
        var longest = "x".repeat(50);
        assertThat(RemovedMarkup.between("<" + longest + ">a</" + longest + ">", "a", Set.of(), 0))
                .containsExactly(new RemovedMarkup(longest, null, 1));
        assertThat(RemovedMarkup.between("<" + longest + "y>a", "a", Set.of(), 0))
                .containsExactly(new RemovedMarkup(longest + "\u2026", null, 1));
        var attributes = IntStream.range(0, 101).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        assertThat(RemovedMarkup.between("<p " + attributes + ">x</p>", "<p>x</p>", Set.of(), 0)).hasSize(100);
    }
}
