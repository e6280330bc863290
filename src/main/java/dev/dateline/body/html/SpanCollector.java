package dev.dateline.body.html;

import java.util.ArrayList;
import java.util.List;

import dev.dateline.body.block.Span;

/**
 * Gathers the text of one block into runs, collapsing white space as a browser does. A space or a break takes only the
 * style it shares with the words on both sides, so that a marked run begins and ends with a word.
 */
final class SpanCollector {

    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle = Style.PLAIN;
    private Style gapStyle;
    private int gapBreaks;

    void text(String text, Style style) {
        int end = text.length();
        for (int from = 0; from < end;) {
            int to = from;
            if (isSpace(text.charAt(from))) {
                while (to < end && isSpace(text.charAt(to))) {
                    to++;
                }
                openGap(style);
            } else {
                while (to < end && !isSpace(text.charAt(to))) {
                    to++;
                }
                closeGap(style);
                append(text.substring(from, to), style);
            }
            from = to;
        }
    }

    void lineBreak(Style style) {
        openGap(style);
        gapBreaks++;
    }

    /** Text before and after must not stand on one line: the border of a block where only spans are held. */
    void border() {
        openGap(Style.PLAIN);
        gapStyle = Style.PLAIN;
        gapBreaks = Math.max(1, gapBreaks);
    }

    /** Preformatted text where only spans are held: its lines stay apart. */
    void lines(String text, Style style) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                lineBreak(style);
            }
            text(lines[i], style);
        }
    }

    /** The runs since the last call, without white space at either end; empty if nothing can be seen of them. */
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

    private void openGap(Style style) {
        gapStyle = gapStyle == null ? style : gapStyle.common(style);
    }

    private void closeGap(Style next) {
        boolean first = spans.isEmpty() && run.isEmpty();
        if (gapStyle != null && !first) {
            append(gapBreaks > 0 ? "\n".repeat(gapBreaks) : " ", gapStyle.common(runStyle).common(next));
        }
        gapStyle = null;
        gapBreaks = 0;
    }

    private void append(String text, Style style) {
        if (!style.equals(runStyle)) {
            finishRun();
            runStyle = style;
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
