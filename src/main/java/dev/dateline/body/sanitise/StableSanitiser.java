package dev.dateline.body.sanitise;

import java.util.Optional;
import java.util.stream.Collectors;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Sanitises HTML until a parser reads the result unchanged: a browser could interpret any other result differently. */
final class StableSanitiser {

    /** Clean HTML needs one round, real pages two or three. */
    private static final int MAX_ROUNDS = 20;

    private StableSanitiser() {
    }

    /** Content with malformed nesting that does not become stable is reduced to its text, links and media. */
    static String sanitise(String html) {
        return stable(html).orElseGet(() -> sanitiseInParts(BodyCopy.of(html)));
    }

    /** Empty if the result does not become stable. */
    static Optional<String> stable(String html) {
        String before = html;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String after = BodyCopy.of(before);
            if (after.equals(before)) {
                return Optional.of(after);
            }
            before = after;
        }
        return Optional.empty();
    }

    /** Limits the reduction to the malformed elements. */
    private static String sanitiseInParts(String copy) {
        Element body = ParsedBody.of(copy);
        body.ownerDocument().outputSettings().prettyPrint(false);
        return stableOrPlain(body.childNodes().stream().map(StableSanitiser::part).collect(Collectors.joining()));
    }

    private static String part(Node node) {
        if (!(node instanceof Element element)) {
            return node.outerHtml();
        }
        // A copy has only blocks and media at the top level: any other element was separated from its paragraph.
        boolean separated = !Vocabulary.isBlock(element.normalName()) && !Vocabulary.isMedia(element.normalName());
        return separated ? PlainParagraphs.of(element.outerHtml()) : stableOrPlain(element.outerHtml());
    }

    private static String stableOrPlain(String html) {
        return stable(html).orElseGet(() -> PlainParagraphs.of(html));
    }

    /** The text, links and media of a copy in paragraphs without nesting. */
    private static final class PlainParagraphs implements NodeFilter {

        private final Document document = Document.createShell("");
        private Element paragraph;
        private Element link;

        private PlainParagraphs() {
            document.outputSettings().prettyPrint(false);
        }

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
            if (Vocabulary.isMedia(name)) {
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
            Element parent = link == null ? paragraph : paragraph.appendElement("a").attr("href", link.attr("href"));
            parent.appendChild(node);
        }
    }
}
