package dev.dateline.body.sanitise;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words, links and media of a body in paragraphs without any nesting that could be read in two ways. */
final class PlainParagraphs implements NodeFilter {

    private final Document document = Document.createShell("");
    private Element paragraph;
    private Element link;

    private PlainParagraphs() {
        document.outputSettings().prettyPrint(false);
    }

    /** @param copy made by {@link BodyCopy} */
    static String of(String copy) {
        PlainParagraphs paragraphs = new PlainParagraphs();
        ParsedBody.of(copy).filter(paragraphs);
        return BodyCopy.of(paragraphs.document.body().html());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            add(new TextNode(text.getWholeText()));
        }
        return node instanceof Element element ? begin(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && Vocabulary.isBlock(element.normalName())) {
            paragraph = null;
        }
        if (node == link) {
            link = null;
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        String name = element.normalName();
        if (Vocabulary.isContent(name)) {
            Element media = element.shallowClone();
            element.children().stream().filter(child -> child.nameIs("source"))
                    .forEach(source -> media.appendChild(source.shallowClone()));
            add(media);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Vocabulary.isBlock(name)) {
            paragraph = null;
        } else if (name.equals("br")) {
            add(element.shallowClone());
        } else if (name.equals("a")) {
            link = element;
        }
        return FilterResult.CONTINUE;
    }

    private void add(Node node) {
        if (paragraph == null) {
            paragraph = document.body().appendElement("p");
        }
        Element place = link == null ? paragraph : paragraph.appendElement("a").attr("href", link.attr("href"));
        place.appendChild(node);
    }
}
