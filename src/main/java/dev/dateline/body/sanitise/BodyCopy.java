package dev.dateline.body.sanitise;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;

import dev.dateline.body.embed.EmbedSource;
import dev.dateline.body.sanitise.UnlinkedBody.Links;
import dev.dateline.vocabulary.StorableText;

/**
 * Copies of a parsed body what may stay. One walk without recursion, and children are only ever appended, so that the
 * work grows with the length of the body whatever its shape.
 */
final class BodyCopy implements NodeFilter {

    private final Document document = Document.createShell("");
    private final OpenElements open = new OpenElements(document.body());
    private final Deque<Visit> visits = new ArrayDeque<>();

    /** Counts what there is to see or hear: an element in which it has not grown is hollow. */
    private long content;

    /** Whether inline content stands in no block that is kept, and so wants a paragraph of its own. */
    private boolean loose;

    /** Said by elements around this place that were not kept. */
    private Tongue tongue = Tongue.UNKNOWN;

    private Paragraph gathered;

    /** Whether a block began or ended after the last text. */
    private boolean apart;

    private final Anchors anchors;

    /** What references stand for; null where they stay as they are. */
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

    /** @param links what references stand for; null keeps them as they are */
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
            if (!Vocabulary.standsAlone(name)) {
                beginParagraph();
            }
            separate("");
        }
        anchors.carry(element, kept);
        visits.push(new Visit(kept, block, loose, content, tongue));
        if (kept != null) {
            if (Vocabulary.isContent(name) || kept.hasAttr("id") && (name.equals("a") || name.equals("span"))) {
                content++;
            }
            tongue.giveTo(kept);
            if (block) {
                open.giveTongueTo(kept);
            }
            tongue = Tongue.UNKNOWN;
            open.begin(kept);
        } else if (block) {
            tongue = tongue.inside(element);
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
        if (visit.kept() != null || visit.block()) {
            tongue = visit.tongue();
        }
        if (visit.kept() != null) {
            open.end();
            keep(visit.kept(), visit.content());
        }
    }

    /** An element is hung into the tree once it is complete: taking one out again would cost more. */
    private void keep(Element element, long before) {
        String name = element.normalName();
        boolean hollow = Vocabulary.isNeverHollow(name) && content == before
                || Vocabulary.isNeverChildless(name) && element.childNodeSize() == 0 && !isAnchor(element);
        if (!hollow) {
            open.append(element);
        } else {
            anchors.carry(element, null);
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
        boolean inPre = open.holdPre();
        if (!blank && tongue.isKnown()) {
            open.append(tongue.spoken(text));
        } else if (text.startsWith("\n") && parent.normalName().equals("pre") && parent.childNodeSize() == 0) {
            // A parser takes one newline right after <pre> for layout.
            open.append("\n" + text);
        } else if (!inPre && text.isBlank() && text.indexOf('\n') >= 0) {
            boolean again = parent.lastChild() instanceof TextNode last && last.getWholeText().equals("\n");
            open.append(again ? "" : "\n");
        } else {
            open.append(text);
        }
    }

    /** Marks the place before a text, or at the end, that a link leads to by the id of an element that was not kept. */
    private void anchor() {
        if (anchors.isPending()) {
            Element place = new Element("span");
            anchors.give(place);
            beginParagraph();
            open.append(place);
            content++;
        }
    }

    private void frame(Element element) {
        String address = Address.web(element.attr("src"));
        String frame = EmbedHost.frame(address);
        if (frame != null && !open.areTooMany()) {
            Element iframe = new Element("iframe").attr("src", frame);
            AttributeRules.copy(element, iframe);
            open.append(iframe);
            content++;
        } else if (EmbedSource.post(address).isPresent() && !open.areTooMany()) {
            endParagraph();
            EmbedSource post = EmbedSource.post(address).get();
            String title = StorableText.of(element.attr("title"));
            open.append(QuotedPost.linking(post, title.isBlank() ? post.url() : title));
            content++;
        } else if (address != null && address.contains("//")) {
            String title = StorableText.of(element.attr("title"));
            beginParagraph();
            separate("");
            open.append(new Element("a").attr("href", address).text(title.isBlank() ? address : title));
            content++;
        }
    }

    private void beginParagraph() {
        if (loose && gathered == null && !open.areTooMany()
                && Vocabulary.holdsParagraphs(open.innermost().normalName())) {
            gathered = new Paragraph(new Element("p"), content, tongue);
            anchors.carry(gathered.element(), gathered.element());
            tongue.giveTo(gathered.element());
            tongue = Tongue.UNKNOWN;
            open.begin(gathered.element());
        }
    }

    private void endParagraph() {
        if (gathered != null && open.innermost() == gathered.element()) {
            Paragraph paragraph = gathered;
            gathered = null;
            tongue = paragraph.tongue();
            open.end();
            keep(paragraph.element(), paragraph.content());
        }
    }

    private void separate(String next) {
        if (apart) {
            open.separate(next);
        }
        apart = false;
    }

    /** An element of the source being walked: its copy, if any, and how things stood before it. */
    private record Visit(Element kept, boolean block, boolean loose, long content, Tongue tongue) {
    }

    private record Paragraph(Element element, long content, Tongue tongue) {
    }
}
