package dev.dateline.editorial.imports.wordpress.body;

import org.jsoup.parser.Parser;

import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Kind;
import dev.dateline.editorial.imports.wordpress.body.MarkupScanner.Piece;

/** Replaces URLs that are alone on a line or in a paragraph by embeds or links, as WordPress does. */
final class BareUrls {

    private final String html;
    private final StringBuilder resolved;

    private BareUrls(String html) {
        this.html = html;
        resolved = new StringBuilder(html.length());
    }

    static String resolve(String html) {
        return html.contains("://") ? new BareUrls(html).resolve() : html;
    }

    private String resolve() {
        MarkupScanner scanner = new MarkupScanner(html);
        Piece before = null;
        Piece piece = scanner.next();
        while (piece != null) {
            Piece after = scanner.next();
            String text = html.substring(piece.start(), piece.end());
            if (piece.kind() != Kind.TEXT) {
                resolved.append(text);
            } else if (isParagraph(before, after) && Embed.isAddress(text.strip())) {
                resolved.append(Embed.inline(address(text)));
            } else {
                lines(text, before == null, after == null);
            }
            before = piece;
            piece = after;
        }
        return resolved.toString();
    }

    /** The first and last line may be adjacent to a tag, so that a URL is not alone there. */
    private void lines(String text, boolean first, boolean last) {
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            String line = text.substring(start, end);
            boolean alone = (start > 0 || first) && (newline >= 0 || last);
            if (alone && line.contains("://") && Embed.isAddress(line.strip())) {
                resolved.append('\n').append(Embed.block(address(line))).append('\n');
            } else {
                resolved.append(line);
            }
            if (newline >= 0) {
                resolved.append('\n');
            }
            start = end + 1;
        }
    }

    private static boolean isParagraph(Piece before, Piece after) {
        return before != null && after != null && before.name().equals("p") && !before.closing()
                && after.name().equals("p") && after.closing();
    }

    private static String address(String text) {
        return Parser.unescapeEntities(text.strip(), true);
    }
}
