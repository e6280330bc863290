package dev.dateline.body.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Collects the text of a {@code pre} element as runs with all their white space. */
final class PreformattedText implements NodeVisitor {

    private final Function<Element, Link> links;
    private final Deque<Style> styles = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();

    /** A text with its style. */
    record Run(String text, Style style) {
    }

    private PreformattedText(Style outer, Function<Element, Link> links) {
        this.links = links;
        styles.push(outer);
    }

    /**
     * @param outer the style of the elements around it
     * @param links the link of an element; {@link Link#NONE} for none
     */
    static List<Run> runs(Element pre, Style outer, Function<Element, Link> links) {
        PreformattedText text = new PreformattedText(outer, links);
        pre.traverse(text);
        return List.copyOf(text.runs);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText().replace("\r\n", "\n").replace('\r', '\n'));
        } else if (node instanceof Element element) {
            // The whole block is code.
            styles.push(element.nameIs("code") ? styles.peek().withLangDirOf(element)
                    : styles.peek().inside(element, links.apply(element)));
            if (element.nameIs("br")) {
                add("\n");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element) {
            styles.pop();
        }
    }

    private void add(String text) {
        int last = runs.size() - 1;
        if (last >= 0 && runs.get(last).style().equals(styles.peek())) {
            runs.set(last, new Run(runs.get(last).text() + text, styles.peek()));
        } else if (!text.isEmpty()) {
            runs.add(new Run(text, styles.peek()));
        }
    }
}
