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

/** Collects the text of a {@code pre} element as runs with all their white space, and what else it contains. */
final class PreformattedText implements NodeVisitor {

    private final Function<Element, Link> links;
    private final Deque<Style> styles = new ArrayDeque<>();
    private final List<Run> runs = new ArrayList<>();
    private final List<LinkedElement> media = new ArrayList<>();
    private final List<Element> others = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style styleOfRun;
    private int openMedia;

    /** A text with its style. */
    record Run(String text, Style style) {
    }

    /** An image, video, audio or frame with the link around it. */
    record LinkedElement(Element element, Link link) {
    }

    private PreformattedText(Style outer, Function<Element, Link> links) {
        this.links = links;
        styles.push(outer);
    }

    /**
     * @param outer the style of the elements around it
     * @param links the link of an element; {@link Link#NONE} for none
     */
    static PreformattedText of(Element pre, Style outer, Function<Element, Link> links) {
        var text = new PreformattedText(outer, links);
        pre.traverse(text);
        text.endRun();
        return text;
    }

    List<Run> runs() {
        return runs;
    }

    List<LinkedElement> media() {
        return media;
    }

    /** All elements except media, the outermost first. */
    List<Element> others() {
        return others;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(text.getWholeText().replace("\r\n", "\n").replace('\r', '\n'));
        } else if (node instanceof Element element) {
            // The whole block is code.
            styles.push(element.nameIs("code") ? styles.peek().withLangDirOf(element)
                    : styles.peek().inside(element, links.apply(element)));
            if (Vocabulary.isMedia(element)) {
                media.add(new LinkedElement(element, styles.peek().link()));
                openMedia++;
            } else {
                others.add(element);
            }
            if (element.nameIs("br")) {
                add("\n");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            styles.pop();
            openMedia -= Vocabulary.isMedia(element) ? 1 : 0;
        }
    }

    /** The text of a medium is for browsers that cannot show it. */
    private void add(String text) {
        if (text.isEmpty() || openMedia > 0) {
            return;
        }
        if (!styles.peek().equals(styleOfRun)) {
            endRun();
            styleOfRun = styles.peek();
        }
        run.append(text);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), styleOfRun));
            run.setLength(0);
        }
    }
}
