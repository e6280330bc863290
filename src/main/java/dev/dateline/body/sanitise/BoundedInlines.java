package dev.dateline.body.sanitise;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/**
 * Reads the marks within one block of Markdown. A block with more marks than anybody would write is taken as plain
 * text: the parser nests by recursion, and looks for the end of each mark through all of the block.
 */
final class BoundedInlines implements InlineParser {

    private static final int MOST_MARKS = 4_000;
    private static final long LONGEST_SEARCH = 500_000_000;

    private final InlineParser inlines;

    BoundedInlines(InlineParserContext context) {
        // The library's factory is an interface without a public default.
        inlines = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        String content = lines.getContent();
        long marks = content.chars().filter(c -> "*_~[]!<".indexOf(c) >= 0).count();
        if (marks > MOST_MARKS || marks * content.length() > LONGEST_SEARCH) {
            block.appendChild(new Text(content));
        } else {
            inlines.parse(lines, block);
        }
    }
}
