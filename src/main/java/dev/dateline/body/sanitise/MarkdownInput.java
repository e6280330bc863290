package dev.dateline.body.sanitise;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Converts CommonMark with GitHub's tables, strikethrough and footnotes to HTML, which is not sanitised yet. Nesting is limited,
 * because the library uses recursion and some of its work grows with the square of the nesting.
 */
final class MarkdownInput {

    private static final int MAX_BLOCK_DEPTH = 60;
    private static final int MAX_INLINE_DEPTH = 100;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());
    private static final Parser PARSER = parser(EXTENSIONS);
    private static final Parser PARSER_WITHOUT_TABLES =
            parser(List.of(StrikethroughExtension.create(), FootnotesExtension.create()));
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS)
            .attributeProviderFactory(context -> MarkdownInput::keepOwnAttributes).build();

    private MarkdownInput() {
    }

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder().extensions(extensions).customBlockParserFactory(new NestingLimit())
                .inlineParserFactory(BoundedInlines::new).build();
    }

    /** The library rejects tables with more than a million cells, most of them empty; they stay text. */
    private static Node parse(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (IllegalArgumentException e) {
            return PARSER_WITHOUT_TABLES.parse(markdown);
        }
    }

    /** The library marks footnotes for style sheets and screen readers. The sanitiser would report this as removed. */
    private static void keepOwnAttributes(Node node, String element, Map<String, String> attributes) {
        if (node instanceof FootnoteReference || node instanceof FootnoteDefinition) {
            attributes.keySet().retainAll(Set.of("id", "href"));
        }
    }

    static String toHtml(String markdown) {
        Node document = parse(markdown);
        flatten(document);
        new Footnotes().keepUnused(document);
        // The sanitiser would report the section, which the author has not written, as removed.
        return RENDERER.render(document).replace("<section>\n<ol>\n<li id=\"fn-", "<ol>\n<li id=\"fn-")
                .replace("</ol>\n</section>\n", "</ol>\n");
    }

    /** Unwraps nodes that are nested too deeply for the recursion of the renderer. */
    private static void flatten(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null && depth < MAX_BLOCK_DEPTH + MAX_INLINE_DEPTH) {
                depth++;
                node = node.getFirstChild();
            } else if (node.getFirstChild() != null) {
                node = replaceByChildren(node);
            } else {
                while (node != null && node.getNext() == null) {
                    depth--;
                    node = node.getParent();
                }
                node = node == null ? null : node.getNext();
            }
        }
    }

    private static Node replaceByChildren(Node node) {
        Node first = node.getFirstChild();
        Node last = node;
        while (node.getFirstChild() != null) {
            Node child = node.getFirstChild();
            last.insertAfter(child);
            last = child;
        }
        node.unlink();
        return first;
    }

    /** The renderer omits a footnote that no text refers to, and all but the first one with a label: their text stays in place. */
    private static final class Footnotes extends AbstractVisitor {

        private final Map<String, FootnoteDefinition> definitions = new HashMap<>();
        private final Set<FootnoteDefinition> unused = new LinkedHashSet<>();
        /** The labels in each footnote, and in the text itself, whose key is the document. */
        private final Map<Node, List<String>> references = new HashMap<>();
        private Node place;

        void keepUnused(Node document) {
            place = document;
            document.accept(this);
            var found = new ArrayDeque<Node>(List.of(document));
            while (!found.isEmpty()) {
                references.getOrDefault(found.poll(), List.of()).stream().map(definitions::get)
                        .filter(definition -> definition != null && unused.remove(definition)).forEach(found::add);
            }
            unused.forEach(MarkdownInput::replaceByChildren);
        }

        @Override
        public void visit(CustomBlock block) {
            var outer = place;
            if (block instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(label(definition.getLabel()), definition);
                unused.add(definition);
                place = definition;
            }
            super.visit(block);
            place = outer;
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof FootnoteReference reference) {
                references.computeIfAbsent(place, none -> new ArrayList<>()).add(label(reference.getLabel()));
            }
            super.visit(node);
        }

        /** Labels are compared in any case. */
        private static String label(String label) {
            return label.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        }
    }

    /** Starts a plain line of text below the maximum depth: the parser compares each line with every open block. */
    private static final class NestingLimit implements BlockParserFactory {

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            int depth = 0;
            for (Node block = matched.getMatchedBlockParser().getBlock(); block != null; block = block.getParent()) {
                depth++;
            }
            return depth < MAX_BLOCK_DEPTH ? BlockStart.none()
                    : BlockStart.of(new PlainLine()).atIndex(state.getIndex());
        }
    }

    private static final class PlainLine extends AbstractBlockParser {

        private final Paragraph paragraph = new Paragraph();
        private SourceLine line;

        @Override
        public Block getBlock() {
            return paragraph;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void addLine(SourceLine added) {
            line = added;
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            if (line != null) {
                inlineParser.parse(SourceLines.of(line), paragraph);
            }
        }
    }

    /**
     * Parses the inline content of a block. A block with more delimiters than any real text becomes plain text: the parser
     * nests by recursion and searches the complete block for each closing delimiter.
     */
    private static final class BoundedInlines implements InlineParser {

        private static final int MAX_DELIMITERS = 4_000;
        private static final long MAX_WORK = 500_000_000;

        private final InlineParser inlines;

        BoundedInlines(InlineParserContext context) {
            // The library has no public default implementation.
            inlines = new InlineParserImpl(context);
        }

        @Override
        public void parse(SourceLines lines, Node block) {
            String content = lines.getContent();
            long delimiters = content.chars().filter(c -> "*_~[]!<".indexOf(c) >= 0).count();
            if (delimiters > MAX_DELIMITERS || delimiters * content.length() > MAX_WORK) {
                block.appendChild(new Text(content));
            } else {
                inlines.parse(lines, block);
            }
        }
    }
}
