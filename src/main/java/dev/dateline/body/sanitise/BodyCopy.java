package dev.dateline.body.sanitise;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

import dev.dateline.body.sanitise.UnlinkedBody.Links;
import dev.dateline.vocabulary.StorableText;

/**
 * Copies the allowed content of a parsed body. One walk without recursion that only appends children, so that time is
 * proportional to the length of the body, regardless of its structure.
 */
final class BodyCopy implements NodeFilter {

    private final Document document = Document.createShell("");
    private final OpenElements open = new OpenElements(document.body());
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** Counts visible and audible content: an element in which it has not increased is empty. */
    private long content;

    /** Whether inline content is in no block that is kept, and therefore needs a new paragraph. */
    private boolean loose;

    /** From elements around this position that are not kept. */
    private LangDir langDir = LangDir.NONE;

    private Paragraph paragraph;

    /** Whether a block started or ended after the last text. */
    private boolean separated;

    private final Anchors anchors;

    /** Resolved references; null to keep references unresolved. */
    private final Links links;

    private BodyCopy(boolean loose, Anchors anchors, Links links) {
        this.loose = loose;
        this.anchors = anchors;
        this.links = links;
        document.outputSettings().prettyPrint(false);
    }

    static String of(String html) {
        return of(html, null);
    }

    /** @param links resolved references; null keeps references unresolved */
    static String of(String html, Links links) {
        Element body = ParsedBody.of(html);
        boolean hasBlocks = body.children().stream().anyMatch(child -> Vocabulary.isBlock(child.normalName()));
        BodyCopy copy = new BodyCopy(hasBlocks, Anchors.in(body), links);
        body.childNodes().forEach(node -> node.filter(copy));
        copy.anchor();
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
        if (block) {
            endParagraph();
        }
        Element kept = open.areTooMany() ? null : KeptElement.of(element, open.innermost(), anchors, links);
        if (!block && kept != null) {
            if (!Vocabulary.isAllowedBetweenBlocks(name)) {
                beginParagraph();
            }
            separate("");
        }
        anchors.copyId(element, kept);
        visits.push(new Visit(kept, block, loose, content, langDir));
        if (kept != null) {
            if (Vocabulary.isMedia(name) || kept.hasAttr("id") && (name.equals("a") || name.equals("span"))) {
                content++;
            }
            langDir.addTo(kept);
            if (block) {
                open.addLangDirTo(kept);
            }
            langDir = LangDir.NONE;
            open.begin(kept);
        } else if (block) {
            langDir = langDir.inside(element);
        }
        if (block) {
            loose = kept == null;
            separated = kept == null;
        }
        return FilterResult.CONTINUE;
    }

    private void end(Visit visit) {
        if (visit.block()) {
            endParagraph();
            separated = true;
        }
        loose = visit.loose();
        if (visit.kept() != null || visit.block()) {
            langDir = visit.langDir();
        }
        if (visit.kept() != null) {
            open.end();
            keep(visit.kept(), visit.content());
        }
    }

    /** Appends a complete element: removing it later would be more expensive. */
    private void keep(Element element, long before) {
        String name = element.normalName();
        boolean empty = Vocabulary.requiresContent(name) && content == before
                || Vocabulary.requiresChildren(name) && element.childNodeSize() == 0 && !isAnchor(element);
        if (!empty) {
            open.append(element);
        } else {
            anchors.copyId(element, null);
        }
    }

    private boolean isAnchor(Element element) {
        return element.nameIs("span") && anchors.isTarget(element);
    }

    private void text(String text) {
        boolean blank = StorableText.isBlank(text);
        if (!blank) {
            beginParagraph();
            separate(text);
            anchor();
            content++;
        }
        Element parent = open.innermost();
        boolean inPre = open.areInPre();
        if (!blank && langDir.isSet()) {
            open.append(langDir.span(text));
        } else if (text.startsWith("\n") && parent.normalName().equals("pre") && parent.childNodeSize() == 0) {
            // A parser ignores one newline directly after <pre>.
            open.append("\n" + text);
        } else if (!inPre && text.isBlank() && text.indexOf('\n') >= 0) {
            boolean repeated = parent.lastChild() instanceof TextNode last && last.getWholeText().equals("\n");
            open.append(repeated ? "" : "\n");
        } else {
            open.append(text);
        }
    }

    /** Adds a span with the id of an element that is not kept, if a link points to it. */
    private void anchor() {
        if (anchors.isPending()) {
            Element span = new Element("span");
            anchors.assignTo(span);
            beginParagraph();
            open.append(span);
            content++;
        }
    }

    private void frame(Element frame) {
        Element replacement = KeptElement.ofFrame(frame, open.areTooMany());
        if (replacement == null) {
            return;
        }
        if (replacement.nameIs("blockquote")) {
            endParagraph();
        } else if (replacement.nameIs("a")) {
            beginParagraph();
            separate("");
        }
        open.append(replacement);
        content++;
    }

    private void beginParagraph() {
        if (loose && paragraph == null && !open.areTooMany()
                && Vocabulary.containsParagraphs(open.innermost().normalName())) {
            paragraph = new Paragraph(new Element("p"), content, langDir);
            anchors.copyId(paragraph.element(), paragraph.element());
            langDir.addTo(paragraph.element());
            langDir = LangDir.NONE;
            open.begin(paragraph.element());
        }
    }

    private void endParagraph() {
        if (paragraph != null && open.innermost() == paragraph.element()) {
            Paragraph ended = paragraph;
            paragraph = null;
            langDir = ended.langDir();
            open.end();
            keep(ended.element(), ended.content());
        }
    }

    private void separate(String next) {
        if (separated) {
            open.separate(next);
        }
        separated = false;
    }

    /** An open element of the source: its copy, if any, and the state before it. */
    private record Visit(Element kept, boolean block, boolean loose, long content, LangDir langDir) {
    }

    private record Paragraph(Element element, long content, LangDir langDir) {
    }
}
