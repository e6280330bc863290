package dev.dateline.body.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;
import dev.dateline.body.html.PreformattedText.Run;

/**
 * Collects the text of one block as runs and collapses white space like a browser. White space gets only the style that it
 * shares with the words on both sides, so that a formatted run starts and ends with a word.
 */
final class InlineText {

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle = Style.PLAIN;
    private Style gapStyle;
    private int gapBreaks;

    private final Deque<Outer> outer = new ArrayDeque<>();
    private Style style = Style.PLAIN;
    private int openQuotationMarks;

    /** The style to return to at the end of an element. */
    private record Outer(Element element, Style style) {
    }

    /** The style of the elements around the current position. */
    Style style() {
        return style;
    }

    void enter(Element element, Style inner) {
        if (element.nameIs("q")) {
            text(openQuotationMarks++ % 2 == 0 ? "\u201c" : "\u2018", inner);
        } else if (isReadingWithoutParentheses(element)) {
            text("(", inner);
        }
        if (inner != style) {
            outer.push(new Outer(element, style));
            style = inner;
        }
    }

    void leave(Element element) {
        if (outer.isEmpty() || outer.element().element() != element) {
            return;
        }
        style = outer.pop().style();
    }

    /** Must precede the end of the block that the element belongs to. */
    void close(Element element) {
        if (element.nameIs("q")) {
            text(--openQuotationMarks % 2 == 0 ? "\u201d" : "\u2019", style);
        } else if (isReadingWithoutParentheses(element)) {
            text(")", style);
        }
    }

    /** Whether the element is a ruby annotation for which the HTML has no parentheses. */
    private static boolean isReadingWithoutParentheses(Element element) {
        if (!element.nameIs("rt") || !element.hasText()) {
            return false;
        }
        Node before = element.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return !(before instanceof Element parenthesis && parenthesis.nameIs("rp"));
    }

    void text(String text) {
        text(text, style);
    }

    private void text(String text, Style textStyle) {
        int end = text.length();
        for (int from = 0; from < end;) {
            int to = from;
            if (isSpace(text.charAt(from))) {
                while (to < end && isSpace(text.charAt(to))) {
                    to++;
                }
                openGap(textStyle);
            } else {
                while (to < end && !isSpace(text.charAt(to))) {
                    to++;
                }
                closeGap(textStyle);
                append(text.substring(from, to), textStyle);
            }
            from = to;
        }
    }

    void lineBreak() {
        lineBreak(style);
    }

    private void lineBreak(Style breakStyle) {
        openGap(breakStyle);
        gapBreaks++;
    }

    /** A line break between blocks inside a block that contains only text. */
    void border() {
        openGap(Style.PLAIN);
        gapStyle = Style.PLAIN;
        gapBreaks = Math.max(1, gapBreaks);
    }

    /** Preformatted text inside a block that contains only text: keeps its line breaks. */
    void preformatted(List<Run> runs) {
        border();
        runs.forEach(run -> preformatted(run.text(), run.style().marked(Mark.CODE)));
        border();
    }

    private void preformatted(String text, Style code) {
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            text(text.substring(from, to), code);
            lineBreak(code);
            from = to + 1;
        }
        text(text.substring(from), code);
    }

    /** The runs since the last call, without leading and trailing white space; empty if nothing is visible. */
    List<Span> take() {
        finishRun();
        gapStyle = null;
        gapBreaks = 0;
        boolean blank = spans.stream().allMatch(span -> isBlank(span.text()));
        List<Span> taken = blank ? List.of() : List.copyOf(spans);
        spans.clear();
        return taken;
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT);
    }

    private void openGap(Style next) {
        gapStyle = gapStyle == null ? next : gapStyle.common(next);
    }

    private void closeGap(Style next) {
        boolean first = spans.isEmpty() && run.isEmpty();
        if (gapStyle != null && !first) {
            append(gapBreaks > 0 ? "\n".repeat(gapBreaks) : " ", gapStyle.common(runStyle).common(next));
        }
        gapStyle = null;
        gapBreaks = 0;
    }

    private void append(String text, Style textStyle) {
        if (!textStyle.equals(runStyle)) {
            finishRun();
            runStyle = textStyle;
        }
        run.append(text);
    }

    private void finishRun() {
        if (!run.isEmpty()) {
            spans.add(runStyle.span(run.toString()));
            run.setLength(0);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
