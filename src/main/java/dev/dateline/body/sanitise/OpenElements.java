package dev.dateline.body.sanitise;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The elements of a copy whose end is yet to come. */
final class OpenElements {

    private static final int DEEPEST = 200;

    private final Deque<Element> open = new ArrayDeque<>();

    OpenElements(Element root) {
        open.push(root);
    }

    boolean areTooMany() {
        return open.size() > DEEPEST;
    }

    boolean holdPre() {
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

    /** What inline elements say to a block in them: a parser takes it out of many, and of any paragraph. */
    void giveTongueTo(Element block) {
        for (Element element : open) {
            if (Vocabulary.isBlock(element.normalName()) && !element.nameIs("p")) {
                return;
            }
            Tongue.UNKNOWN.inside(element).giveTo(block);
        }
    }

    /**
     * Keeps words apart where a block around them was unwrapped. White space that is there already is enough: added to
     * each time a body is read, it would never settle.
     */
    void separate(String next) {
        boolean lines = holdPre();
        Node last = innermost().lastChild();
        boolean afterBlock = last instanceof Element element && Vocabulary.isBlock(element.normalName());
        if (followContent() && (lines || !afterBlock)) {
            String spaces = lines ? "\n" : " \n";
            String before = last instanceof TextNode text ? text.getWholeText() : "";
            boolean separated = !before.isEmpty() && spaces.indexOf(before.charAt(before.length() - 1)) >= 0
                    || !next.isEmpty() && spaces.indexOf(next.charAt(0)) >= 0;
            append(separated ? "" : spaces.substring(0, 1));
        }
    }

    /** Whether anything stands before this place in the same block. */
    private boolean followContent() {
        for (Element element : open) {
            if (element.childNodeSize() > 0 || Vocabulary.isBlock(element.normalName())) {
                return element.childNodeSize() > 0;
            }
        }
        return false;
    }
}
