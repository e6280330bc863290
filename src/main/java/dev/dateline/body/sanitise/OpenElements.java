package dev.dateline.body.sanitise;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The open elements of a copy, innermost first. */
final class OpenElements {

    private static final int MAX_DEPTH = 200;

    private final Deque<Element> open = new ArrayDeque<>();

    OpenElements(Element root) {
        open.push(root);
    }

    boolean areTooMany() {
        return open.size() > MAX_DEPTH;
    }

    boolean areInPre() {
        return open.stream().anyMatch(element -> element.nameIs("pre"));
    }

    Element innermost() {
        return open.element();
    }

    void begin(Element element) {
        open.push(element);
    }

    void end() {
        open.pop();
    }

    void append(Node node) {
        innermost().appendChild(node);
    }

    void append(String text) {
        if (!text.isEmpty()) {
            append(new TextNode(text));
        }
    }

    /** Copies language and direction from inline elements around a block: parsers move the block out of many of them. */
    void addLangDirTo(Element block) {
        for (Element element : open) {
            if (Vocabulary.isBlock(element.normalName()) && !element.nameIs("p")) {
                return;
            }
            LangDir.NONE.inside(element).addTo(block);
        }
    }

    /**
     * Separates words where a block around them was unwrapped. Existing white space is sufficient: otherwise each round would add
     * more.
     */
    void separate(String next) {
        boolean lines = areInPre();
        Node last = innermost().lastChild();
        boolean afterBlock = last instanceof Element element && Vocabulary.isBlock(element.normalName());
        if (haveContent() && (lines || !afterBlock)) {
            String spaces = lines ? "\n" : " \n";
            String before = last instanceof TextNode text ? text.getWholeText() : "";
            boolean separated = !before.isEmpty() && spaces.indexOf(before.charAt(before.length() - 1)) >= 0
                    || !next.isEmpty() && spaces.indexOf(next.charAt(0)) >= 0;
            append(separated ? "" : spaces.substring(0, 1));
        }
    }

    /** Whether the current block has content before this position. */
    private boolean haveContent() {
        for (Element element : open) {
            if (element.childNodeSize() > 0 || Vocabulary.isBlock(element.normalName())) {
                return element.childNodeSize() > 0;
            }
        }
        return false;
    }
}
