package dev.dateline.editorial.body;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

/**
 * Copies of a parsed body what may stay. One walk without recursion, and children are only ever appended, so that the
 * work grows with the length of the body whatever its shape.
 */
final class BodyCopy implements NodeFilter {

    private static final int DEEPEST = 200;

    private final Document document = Document.createShell("");
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** Counts what there is to see or hear: an element in which it has not grown is hollow. */
    private long content;

    /** Whether inline content stands in no block that is kept, and so wants a paragraph of its own. */
    private boolean loose;

    private Paragraph gathered;
    private boolean apart;

    private BodyCopy(boolean loose) {
        this.loose = loose;
        document.outputSettings().prettyPrint(false);
        open.push(document.body());
    }

    static String of(String html) {
        Element body = ParsedBody.of(html);
        boolean hasBlocks = body.children().stream().anyMatch(child -> Vocabulary.isBlock(child.normalName()));
        BodyCopy copy = new BodyCopy(hasBlocks);
        body.childNodes().forEach(node -> node.filter(copy));
        copy.endParagraph();
        return copy.document.body().html().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(StorableText.of(text.getWholeText()));
            return FilterResult.CONTINUE;
        }
        return node instanceof Element element ? begin(element) : FilterResult.SKIP_ENTIRELY;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            end(visits.pop());
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult begin(Element element) {
        String name = Vocabulary.name(element);
        if (name.equals("iframe")) {
            frame(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Vocabulary.drops(name) || !element.tag().namespace().equals(Parser.NamespaceHtml)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean block = Vocabulary.isBlock(name);
        Element kept = open.size() > DEEPEST ? null : KeptElement.of(element, open.peek());
        if (block) {
            endParagraph();
        } else if (kept != null) {
            if (!Vocabulary.standsAlone(name)) {
                beginParagraph();
            }
            separate();
        }
        visits.push(new Visit(kept, block, loose, content));
        if (kept != null) {
            if (Vocabulary.isContent(name) || kept.hasAttr("id") && name.equals("a")) {
                content++;
            }
            open.push(kept);
        }
        if (block) {
            loose = kept == null;
            apart = kept == null;
        }
        return FilterResult.CONTINUE;
    }

    private void end(Visit visit) {
        if (visit.block()) {
            endParagraph();
            apart = true;
        }
        loose = visit.loose();
        if (visit.kept() != null) {
            open.pop();
            keep(visit.kept(), visit.content());
        }
    }

    /** An element is hung into the tree once it is complete: taking one out again would cost more. */
    private void keep(Element element, long before) {
        String name = element.normalName();
        boolean hollow = Vocabulary.isNeverHollow(name) && content == before
                || Vocabulary.isNeverChildless(name) && element.childNodeSize() == 0;
        if (!hollow) {
            open.peek().appendChild(element);
        }
    }

    private void text(String text) {
        boolean blank = StorableText.isBlank(text);
        if (!blank) {
            beginParagraph();
            separate();
            content++;
        }
        Element parent = open.peek();
        boolean inPre = open.stream().anyMatch(element -> element.normalName().equals("pre"));
        if (inPre && parent.childNodeSize() == 0 && parent.normalName().equals("pre")) {
            // A parser takes a newline right after <pre> for layout.
            append(parent, text.replaceFirst("^\\n+", ""));
        } else if (!inPre && text.isBlank() && text.indexOf('\n') >= 0) {
            boolean again = parent.lastChild() instanceof TextNode last && last.getWholeText().equals("\n");
            append(parent, again ? "" : "\n");
        } else {
            append(parent, text);
        }
    }

    private static void append(Element parent, String text) {
        if (!text.isEmpty()) {
            parent.appendChild(new TextNode(text));
        }
    }

    private void frame(Element element) {
        String address = Address.web(element.attr("src"));
        String frame = EmbedHost.frame(address);
        if (frame != null && open.size() <= DEEPEST) {
            Element iframe = new Element("iframe").attr("src", frame);
            AttributeRules.copy(element, iframe);
            open.peek().appendChild(iframe);
            content++;
        } else if (address != null && address.contains("//")) {
            String title = StorableText.of(element.attr("title"));
            beginParagraph();
            separate();
            open.peek().appendChild(new Element("a").attr("href", address).text(title.isBlank() ? address : title));
            content++;
        }
    }

    private void beginParagraph() {
        if (loose && gathered == null && open.size() <= DEEPEST
                && Vocabulary.holdsParagraphs(open.peek().normalName())) {
            gathered = new Paragraph(new Element("p"), content);
            open.push(gathered.element());
        }
    }

    private void endParagraph() {
        if (gathered != null && open.peek() == gathered.element()) {
            Paragraph paragraph = gathered;
            gathered = null;
            open.pop();
            keep(paragraph.element(), paragraph.content());
        }
    }

    /** Where blocks were unwrapped and no paragraph can stand, white space keeps their words from running together. */
    private void separate() {
        Element parent = open.peek();
        if (apart && parent.childNodeSize() > 0 && !Vocabulary.holdsParagraphs(parent.normalName())) {
            parent.appendChild(new TextNode(parent.normalName().equals("pre") ? "\n" : " "));
        }
        apart = false;
    }

    /** An element of the source being walked: its copy, if any, and how things stood before it. */
    private record Visit(Element kept, boolean block, boolean loose, long content) {
    }

    private record Paragraph(Element element, long content) {
    }
}
