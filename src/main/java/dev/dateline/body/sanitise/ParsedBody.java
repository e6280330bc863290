package dev.dateline.body.sanitise;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A body as an HTML parser sees it. */
final class ParsedBody {

    /** More than any page that somebody meant to write. */
    private static final int MOST_ERRORS = 10_000;

    private static final Pattern TABLE_TAG =
            Pattern.compile("(?i)<(/?)(?:table|caption|colgroup|col|tbody|thead|tfoot|tr|td|th)(?=[\\s/>])");

    private ParsedBody() {
    }

    /**
     * The parsed body. What stands in a table outside its cells, parsers move before the table, and the time this takes
     * grows with the square of how much it is: from a limit on, tables are read as mere blocks.
     */
    static Element of(String html) {
        if (!html.toLowerCase(Locale.ROOT).contains("<table")) {
            return Parser.parseBodyFragment(html, "").body();
        }
        Parser parser = Parser.htmlParser().setTrackErrors(MOST_ERRORS);
        Document shell = Document.createShell("");
        try {
            parser.parseFragmentInput(new BoundedReader(html, parser), shell.body(), "")
                    .forEach(shell.body()::appendChild);
            return shell.body();
        } catch (UncheckedIOException tooManyErrors) {
            return Parser.parseBodyFragment(TABLE_TAG.matcher(html).replaceAll("<$1div"), "").body();
        }
    }

    /** Reads on as long as the parser has not met too many errors. */
    private static final class BoundedReader extends StringReader {

        private final Parser parser;

        private BoundedReader(String html, Parser parser) {
            super(html);
            this.parser = parser;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (parser.getErrors().size() >= MOST_ERRORS) {
                throw new IOException("too many errors in the markup");
            }
            return super.read(buffer, offset, Math.min(length, 4096));
        }
    }
}
