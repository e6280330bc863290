package dev.dateline.body.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;

/**
 * Writes the runs of a text, which are flat, as nested layers of marks and links, the longest outside. A set of layers is a bit
 * mask: the link, and each mark by its ordinal.
 */
final class MarkdownSpans {

    private static final int LINK = Mark.values().length;
    private static final int CODE = Mark.CODE.ordinal();

    /** Represents any character that is neither letter nor space, such as a delimiter. */
    private static final int DELIMITER = '*';
    private static final int LINE_END = ' ';

    private final List<Span> runs;
    private final boolean multiline;

    private MarkdownSpans(List<Span> spans, boolean multiline) {
        this.runs = withoutLangDir(spans);
        this.multiline = multiline;
    }

    static String inParagraph(List<Span> spans) {
        return new MarkdownSpans(spans, true).write();
    }

    static String inHeading(List<Span> spans) {
        String heading = new MarkdownSpans(spans, false).write();
        // A number sign at the end would close the heading.
        return heading.endsWith("#") ? heading.substring(0, heading.length() - 1) + "\\#" : heading;
    }

    static String inCell(List<Span> spans) {
        return new MarkdownSpans(spans, false).write().replace("|", "\\|");
    }

    private String write() {
        return write(0, runs.size(), 0, LINE_END, LINE_END);
    }

    /** @param before the character before the runs; {@code after} is the one after them */
    private String write(int from, int to, int open, int before, int after) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to;) {
            int missing = layers(i) & ~open;
            if (missing == 0) {
                out.append(text(i));
                i++;
                continue;
            }
            int layer = longest(missing, i, to);
            int end = end(layer, i, to);
            int left = out.isEmpty() ? before : out.codePointBefore(out.length());
            int right = end == to ? after : first(end, open);
            out.append(layered(layer, i, end, open, left, right));
            i = end;
        }
        return out.toString();
    }

    private String layered(int layer, int from, int to, int open, int left, int right) {
        String plain = runs.get(from).text();
        if (layer == CODE && plain.indexOf('\n') < 0) {
            return MarkdownEscapes.code(plain);
        }
        String inner = write(from, to, open | 1 << layer, DELIMITER, DELIMITER);
        return layer == LINK ? "[" + inner + "](" + MarkdownEscapes.destination(runs.get(from).href()) + ")"
                : MarkdownMarks.around(inner, Mark.values()[layer], left, right);
    }

    /** The longest layer. Code cannot contain other layers, so it comes last. */
    private int longest(int missing, int from, int to) {
        int others = missing & ~(1 << CODE);
        if (others == 0) {
            return CODE;
        }
        int longest = LINK;
        int furthest = from;
        for (int layer = LINK; layer >= 0; layer--) {
            int end = (others & 1 << layer) == 0 ? from : end(layer, from, to);
            if (end > furthest) {
                longest = layer;
                furthest = end;
            }
        }
        return longest;
    }

    private int end(int layer, int from, int to) {
        int end = from + 1;
        while (end < to && (layers(end) & 1 << layer) != 0
                && (layer != LINK || runs.get(end).href().equals(runs.get(from).href()))
                && (layer != CODE || layers(end) == layers(from))) {
            end++;
        }
        return end;
    }

    private int layers(int i) {
        Span run = runs.get(i);
        int layers = run.href() == null ? 0 : 1 << LINK;
        for (Mark mark : run.marks()) {
            layers |= 1 << mark.ordinal();
        }
        return layers;
    }

    private int first(int i, int open) {
        return (layers(i) & ~open) == 0 ? runs.get(i).text().codePointAt(0) : DELIMITER;
    }

    private String text(int i) {
        boolean lineStart = multiline && (i == 0 || runs.get(i - 1).text().endsWith("\n"));
        String escaped = MarkdownEscapes.text(runs.get(i).text(), lineStart, multiline);
        return escaped.replace("\n", multiline ? "\\\n" : "<br>");
    }

    /** Markdown has no languages and directions: runs that differ only in these are merged. */
    private static List<Span> withoutLangDir(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            Span next = i + 1 < spans.size() ? spans.get(i + 1) : null;
            text.append(span.text());
            if (next == null || !next.marks().equals(span.marks()) || !Objects.equals(next.href(), span.href())) {
                merged.add(new Span(text.toString(), span.marks(), span.href(), null, null, null));
                text.setLength(0);
            }
        }
        return merged;
    }
}
