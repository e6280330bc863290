package dev.dateline.body.sanitise;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses a body in limited time. */
final class ParsedBody {

    /** More than any real page has. */
    private static final int MAX_ERRORS = 10_000;

    private static final Pattern TABLE_TAG =
            Pattern.compile("(?i)<(/?)(?:table|caption|colgroup|col|tbody|thead|tfoot|tr|td|th)(?=[\\s/>])");

    private ParsedBody() {
    }

    /**
     * The parsed body. Parsers move content that is in a table but outside its cells to a position before the table, which takes
     * quadratic time: beyond a limit, tables are parsed as plain blocks.
     */
    static Element of(String html) {
        if (!html.toLowerCase(Locale.ROOT).contains("<table")) {
            return Parser.parseBodyFragment(html, "").body();
        }
        Parser parser = Parser.htmlParser().setTrackErrors(MAX_ERRORS);
        Document shell = Document.createShell("");
        try {
            parser.parseFragmentInput(new BoundedReader(html, parser), shell.body(), "")
                    .forEach(shell.body()::appendChild);
            return shell.body();
        } catch (UncheckedIOException tooManyErrors) {
            return Parser.parseBodyFragment(TABLE_TAG.matcher(html).replaceAll("<$1div"), "").body();
        }
    }

    /** Stops when the parser has found too many errors. */
    private static final class BoundedReader extends StringReader {

        private final Parser parser;

        private BoundedReader(String html, Parser parser) {
            super(html);
            this.parser = parser;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (parser.getErrors().size() >= MAX_ERRORS) {
                throw new IOException("too many errors in the markup");
            }
            return super.read(buffer, offset, Math.min(length, 4096));
        }
    }
}
