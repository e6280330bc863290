package dev.dateline.body.html;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Element;

/** The style at the place the parser has come to. */
final class StyleStack {

    private final Deque<Outer> outer = new ArrayDeque<>();
    private Style current = Style.PLAIN;

    /** The style to go back to at the end of an element. */
    private record Outer(Element element, Style style) {
    }

    Style current() {
        return current;
    }

    void enter(Element element, Style inner) {
        if (inner != current) {
            outer.push(new Outer(element, current));
            current = inner;
        }
    }

    void leave(Element element) {
        if (!outer.isEmpty() && outer.element().element() == element) {
            current = outer.pop().style();
        }
    }
}
