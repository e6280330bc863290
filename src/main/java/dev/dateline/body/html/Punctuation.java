package dev.dateline.body.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The signs around elements that HTML leaves to the browser: quotation marks, and parentheses for the want of ruby. */
final class Punctuation {

    private int quotationMarks;

    /** The sign to write where the element begins; empty for most. */
    String before(Element element) {
        if (element.nameIs("q")) {
            return quotationMarks++ % 2 == 0 ? "\u201c" : "\u2018";
        }
        return isBareReading(element) ? "(" : "";
    }

    /** The sign to write where the element ends; empty for most. */
    String after(Element element) {
        if (element.nameIs("q")) {
            return --quotationMarks % 2 == 0 ? "\u201d" : "\u2019";
        }
        return isBareReading(element) ? ")" : "";
    }

    /** Whether the element says how the characters before it are read, and brings no parentheses of its own. */
    private static boolean isBareReading(Element element) {
        if (!element.nameIs("rt") || !element.hasText()) {
            return false;
        }
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return !(before instanceof Element parenthesis && parenthesis.nameIs("rp"));
    }
}
