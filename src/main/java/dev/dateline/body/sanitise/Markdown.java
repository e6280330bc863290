package dev.dateline.body.sanitise;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with the tables and the strikethrough of GitHub Flavored Markdown; HTML in it passes through. */
final class Markdown {

    private static final int DEEPEST_INLINE = 100;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .customBlockParserFactory(new NestingLimit.Factory())
            .inlineParserFactory(BoundedInlines::new)
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private Markdown() {
    }

    static String toHtml(String markdown) {
        Node document = PARSER.parse(markdown);
        flatten(document);
        return RENDERER.render(document);
    }

    /** The renderer descends by recursion, and one line can nest inline marks without end. */
    private static void flatten(Node document) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (node.getFirstChild() != null && depth < NestingLimit.DEEPEST + DEEPEST_INLINE) {
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
}
