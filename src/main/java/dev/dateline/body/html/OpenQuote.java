package dev.dateline.body.html;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

import dev.dateline.body.block.Block.Quote;
import dev.dateline.body.block.Span;

/** An open quotation. A cite or footer at its end is the citation. */
final class OpenQuote extends OpenBlock {

    private final Element citationElement;
    private List<Span> citation = List.of();

    OpenQuote(Element element) {
        super(element);
        citationElement = citationOf(element);
    }

    boolean isCitation(Element candidate) {
        return candidate == citationElement;
    }

    void cite(List<Span> spans) {
        citation = spans;
    }

    @Override
    void close(OpenBlock parent, List<Span> spans) {
        if (blocks.isEmpty() && !citation.isEmpty()) {
            blocks.add(paragraph(citation));
            citation = List.of();
        }
        if (!blocks.isEmpty()) {
            parent.add(new Quote(List.copyOf(blocks), citation, Attributes.text(element, "cite"), anchors));
        }
    }

    private static Element citationOf(Element quote) {
        Element last = visible(quote.lastChild());
        if (last != null && last.nameIs("p")) {
            Element inside = visible(last.lastChild());
            boolean alone = inside != null && visibleBefore(inside) == null;
            last = alone ? inside : null;
            return last != null && last.nameIs("cite") ? last : null;
        }
        // A cite at the end of a line of text is the title of a work, not a speaker.
        return last != null && (last.nameIs("footer") || last.nameIs("cite") && startsLine(last)) ? last : null;
    }

    private static boolean startsLine(Element cite) {
        Node before = visibleBefore(cite);
        return before instanceof Element element && (Vocabulary.isBordered(element) || element.nameIs("br"));
    }

    private static Element visible(Node last) {
        Node node = last;
        while (node instanceof TextNode text && text.isBlank()) {
            node = node.previousSibling();
        }
        return node instanceof Element element ? element : null;
    }

    private static Node visibleBefore(Node node) {
        Node before = node.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        return before;
    }
}
