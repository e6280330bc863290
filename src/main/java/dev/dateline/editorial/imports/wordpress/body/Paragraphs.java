package dev.dateline.editorial.imports.wordpress.body;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Kind;
import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Piece;

/**
 * Adds paragraphs to a text of the classic editor: text between blank lines becomes {@code p} elements, other line ends in text
 * become {@code br}.
 */
final class Paragraphs {

    /** Blocks that contain only other blocks, so that white space in them has no meaning. */
    private static final Set<String> STRUCTURE = Set.of("audio", "colgroup", "dl", "figure", "iframe", "object", "ol",
            "select", "table", "tbody", "tfoot", "thead", "tr", "ul", "video");

    /** Blocks whose text is split into paragraphs if it has blank lines. */
    private static final Set<String> FLOW = Set.of("address", "article", "aside", "blockquote", "center", "dd",
            "details", "div", "fieldset", "figcaption", "footer", "form", "header", "li", "main", "nav", "section",
            "td", "th");

    /** Blocks that can contain line breaks, but no paragraphs. */
    private static final Set<String> LINES = Set.of("caption", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "p",
            "summary");

    private static final Pattern BREAK = Pattern.compile("(?i)<br ?/?>$");

    /** Replaces line ends in tags; XML files cannot contain this character. */
    private static final char HIDDEN = '\0';

    private final String html;
    private final StringBuilder result;
    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> opened = new HashMap<>();

    private Paragraphs(String html) {
        this.html = html;
        result = new StringBuilder(html.length() + html.length() / 8);
    }

    static String of(String html) {
        return new Paragraphs(html).split();
    }

    private String split() {
        MarkupScanner scanner = new MarkupScanner(html);
        for (Piece piece = scanner.next(); piece != null; piece = scanner.next()) {
            boolean block = piece.kind() == Kind.VERBATIM ? piece.name().equals("pre") : isBlock(piece.name());
            if (!block) {
                // A line end in a tag is not one of the text.
                String kept = html.substring(piece.start(), piece.end());
                text.append(piece.kind() == Kind.TEXT ? kept : kept.replace('\n', HIDDEN));
                continue;
            }
            flush();
            if (piece.kind() == Kind.TAG) {
                enter(piece);
            }
            result.append(html, piece.start(), piece.end());
        }
        flush();
        return result.toString().replace(HIDDEN, '\n');
    }

    private void enter(Piece tag) {
        if (tag.name().equals("hr")) {
            return;
        }
        if (!tag.closing()) {
            open.push(tag.name());
            opened.merge(tag.name(), 1, Integer::sum);
        } else if (opened.getOrDefault(tag.name(), 0) > 0) {
            String closed;
            do {
                closed = open.pop();
                opened.merge(closed, -1, Integer::sum);
            } while (!closed.equals(tag.name()));
        }
    }

    private void flush() {
        String inner = open.isEmpty() ? "" : open.peek();
        if (text.toString().isBlank() || STRUCTURE.contains(inner)) {
            result.append(text);
        } else {
            List<String> parts = Arrays.stream(text.toString().split("\n[ \\t]*+\n")).map(String::strip)
                    .filter(part -> !part.isEmpty()).map(Paragraphs::lines).toList();
            boolean wrapped = inner.isEmpty() || inner.equals("blockquote") || FLOW.contains(inner) && parts.size() > 1;
            if (wrapped) {
                parts.forEach(part -> result.append("<p>").append(part).append("</p>\n"));
            } else {
                result.append(String.join(inner.equals("p") ? "</p>\n<p>" : "<br>\n", parts));
            }
        }
        text.setLength(0);
    }

    private static String lines(String paragraph) {
        StringBuilder lines = new StringBuilder(paragraph.length());
        for (String line : paragraph.split("\n")) {
            if (!lines.isEmpty()) {
                lines.append(BREAK.matcher(lines.substring(Math.max(0, lines.length() - 6))).find() ? "\n" : "<br>\n");
            }
            lines.append(line.strip());
        }
        return lines.toString();
    }

    private static boolean isBlock(String name) {
        return STRUCTURE.contains(name) || FLOW.contains(name) || LINES.contains(name) || name.equals("hr")
                || name.equals("pre");
    }
}
