package dev.dateline.body.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import dev.dateline.body.block.BodyBlock.Heading;
import dev.dateline.body.block.BodyBlock.Paragraph;
import dev.dateline.body.block.BodyBlock.Rule;
import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;
import dev.dateline.body.embed.EmbedSource;
import dev.dateline.body.html.OpenBlock.Figure;
import dev.dateline.body.html.OpenBlock.Item;
import dev.dateline.body.html.OpenBlock.Items;
import dev.dateline.body.html.OpenBlock.Other;
import dev.dateline.body.html.OpenBlock.Post;
import dev.dateline.body.html.OpenBlock.Spans;

/** Walks through the HTML once and without recursion, so that no nesting can exhaust the stack. */
public final class BodyParser implements NodeFilter {

    /** Lists, quotes and figures inside each other; what lies deeper is kept, as blocks of the innermost one. */
    static final int MAX_NESTING = 16;

    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private final StyleStack styles = new StyleStack();
    private final SpanCollector runs = new SpanCollector();
    private final Punctuation punctuation = new Punctuation();
    private int nesting;

    /** The ids of elements that the next block takes. */
    private final List<String> anchors = new ArrayList<>();

    /** Never null; empty where nothing can be seen. The HTML is a fragment, such as the inside of {@code body}. */
    public static List<BodyBlock> parse(String html) {
        return parse(element(html));
    }

    /** The {@code body} of a fragment, which writes itself as it was read. */
    public static Element element(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** The same for a fragment that was read before. */
    public static List<BodyBlock> parse(Element body) {
        BodyParser parser = new BodyParser();
        parser.open.push(new OpenBlock(null));
        body.filter(parser);
        parser.endParagraph();
        return List.copyOf(parser.open.pop().blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            runs.text(text.getWholeText(), styles.current());
        }
        return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (Vocabulary.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        switch (name) {
            case "br" -> runs.lineBreak(styles.current());
            case "img", "video", "audio", "iframe" -> addMedia(element);
            case "hr" -> addRule(element);
            case "pre" -> addCode(element);
            default -> {
                begin(element, name);
                return FilterResult.CONTINUE;
            }
        }
        return FilterResult.SKIP_CHILDREN;
    }

    private void begin(Element element, String name) {
        boolean citation = open.element() instanceof OpenQuote quote && quote.endsWith(element);
        boolean bordered = citation || Vocabulary.isBordered(element);
        if (bordered) {
            endParagraph();
        }
        anchor(element);
        Style inner = citation ? styles.current().spokenIn(element) : styles.current().inside(element);
        OpenBlock block = open.element().holdsSpansOnly() ? null : blockFor(element, name);
        if (bordered && !open.element().holdsSpansOnly()) {
            // A cell or a caption cannot say its tongue, so its runs do.
            boolean silent = block instanceof Spans && !Vocabulary.isHeading(element);
            inner = inner.relativeTo(silent ? Style.Tongue.UNKNOWN : inner.tongue());
        }
        if (block != null) {
            if (nests(block) && !(block instanceof Figure)) {
                block.anchors = takeAnchors();
            }
            open.push(block);
            nesting += nests(block) ? 1 : 0;
        }
        runs.text(punctuation.before(element), inner);
        styles.enter(element, inner);
    }

    private void leave(Element element) {
        runs.text(punctuation.after(element), styles.current());
        OpenBlock innermost = open.element();
        boolean ends = innermost.element == element;
        if (innermost instanceof OpenTable && ends) {
            innermost.anchors = takeAnchors();
        }
        if (ends && innermost.holdsSpansOnly()) {
            open.pop().close(open.element(), runs.take());
        } else if (Vocabulary.isBordered(element)) {
            endParagraph();
            if (ends) {
                nesting -= nests(innermost) ? 1 : 0;
                open.pop().close(open.element(), List.of());
            }
        }
        if (element.nameIs("tr") && open.element() instanceof OpenTable table) {
            table.endRow(element);
        }
        styles.leave(element);
    }

    private OpenBlock blockFor(Element element, String name) {
        OpenBlock parent = open.element();
        if (parent instanceof OpenQuote quote && quote.endsWith(element)) {
            return new Spans(element, quote::cite);
        }
        return switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> new Spans(element, spans -> addHeading(element, spans));
            case "ul", "ol", "menu" -> nesting < MAX_NESTING ? new Items(element) : null;
            case "li" -> parent instanceof Items list ? new Item(element, list) : null;
            case "blockquote" -> nesting < MAX_NESTING ? quote(element) : null;
            case "details", "dl" -> open.stream().noneMatch(Other.class::isInstance) ? new Other(element) : null;
            case "figure" -> nesting < MAX_NESTING ? new Figure(element) : null;
            case "figcaption" -> parent instanceof Figure figure ? new Spans(element, figure::caption) : null;
            case "table" -> new OpenTable(element);
            case "caption" -> parent instanceof OpenTable table ? new Spans(element, table::caption) : null;
            case "td", "th" -> parent instanceof OpenTable table
                    ? new Spans(element, spans -> table.cell(element, spans)) : null;
            default -> null;
        };
    }

    private static OpenBlock quote(Element element) {
        return EmbedSource.post(Attributes.text(element, "data-embed"))
                .<OpenBlock> map(post -> new Post(element, post)).orElseGet(() -> new OpenQuote(element));
    }

    private void addHeading(Element element, List<Span> spans) {
        if (!spans.isEmpty()) {
            int level = element.normalName().charAt(1) - '0';
            Style.Tongue tongue = styles.current().block();
            open.element().add(new Heading(level, spans, tongue.language(), tongue.direction(), takeAnchors()));
        }
    }

    private void addMedia(Element element) {
        if (Attributes.source(element) != null) {
            add(Attributes.media(element, styles.current(), anchorsOf(element)));
        }
    }

    private void addCode(Element element) {
        if (open.element().holdsSpansOnly()) {
            runs.border();
            runs.lines(element.wholeText(), styles.current().marked(Mark.CODE));
            runs.border();
        } else if (!SpanCollector.isBlank(element.wholeText())) {
            add(Attributes.code(element, anchorsOf(element)));
        }
    }

    private void addRule(Element element) {
        if (open.element().holdsSpansOnly()) {
            runs.border();
        } else {
            add(new Rule(anchorsOf(element)));
        }
    }

    /** Those of a block that is one element. Inside a heading or a cell, the ids before it are not its own. */
    private List<String> anchorsOf(Element element) {
        if (open.element().holdsSpansOnly()) {
            return Optional.ofNullable(Attributes.text(element, "id")).map(List::of).orElse(List.of());
        }
        endParagraph();
        anchor(element);
        return takeAnchors();
    }

    private void anchor(Element element) {
        String id = Attributes.text(element, "id");
        if (id != null) {
            anchors.add(id);
        }
    }

    private List<String> takeAnchors() {
        List<String> taken = List.copyOf(anchors);
        anchors.clear();
        return taken;
    }

    private void add(BodyBlock block) {
        open.element().add(block);
    }

    private void endParagraph() {
        if (open.element().holdsSpansOnly()) {
            runs.border();
            return;
        }
        List<Span> spans = runs.take();
        if (!spans.isEmpty()) {
            Style.Tongue tongue = styles.current().block();
            open.element().add(new Paragraph(spans, tongue.language(), tongue.direction(), takeAnchors()));
        }
    }

    private static boolean nests(OpenBlock block) {
        return block instanceof Items || block instanceof OpenQuote || block instanceof Post || block instanceof Figure;
    }
}
