package dev.dateline.delivery.article.body.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import dev.dateline.delivery.article.body.block.BodyBlock;
import dev.dateline.delivery.article.body.block.BodyBlock.Code;
import dev.dateline.delivery.article.body.block.BodyBlock.Heading;
import dev.dateline.delivery.article.body.block.BodyBlock.Paragraph;
import dev.dateline.delivery.article.body.block.BodyBlock.Rule;
import dev.dateline.delivery.article.body.block.Mark;
import dev.dateline.delivery.article.body.block.Span;
import dev.dateline.delivery.article.body.html.OpenBlock.Figure;
import dev.dateline.delivery.article.body.html.OpenBlock.Item;
import dev.dateline.delivery.article.body.html.OpenBlock.Items;
import dev.dateline.delivery.article.body.html.OpenBlock.Spans;

/** Walks through the HTML once and without recursion, so that no nesting can exhaust the stack. */
public final class BodyParser implements NodeFilter {

    /** Lists, quotes and figures inside each other; what lies deeper is kept, as blocks of the innermost one. */
    static final int MAX_NESTING = 16;

    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private final StyleStack styles = new StyleStack();
    private final SpanCollector runs = new SpanCollector();
    private final Punctuation punctuation = new Punctuation();
    private int nesting;

    /** Never null; empty where nothing can be seen. The HTML is a fragment, such as the inside of {@code body}. */
    public static List<BodyBlock> parse(String html) {
        BodyParser parser = new BodyParser();
        Element body = Jsoup.parseBodyFragment(html).body();
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
            case "hr" -> addApart(new Rule());
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
        Style inner = citation ? styles.current().spokenIn(element) : styles.current().inside(element);
        OpenBlock block = open.element().holdsSpansOnly() ? null : blockFor(element, name);
        if (bordered && !open.element().holdsSpansOnly()) {
            // A cell or a caption cannot say its tongue, so its runs do.
            boolean silent = block instanceof Spans && !Vocabulary.isHeading(element);
            inner = inner.relativeTo(silent ? Style.Tongue.UNKNOWN : inner.tongue());
        }
        if (block != null) {
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
            case "blockquote" -> nesting < MAX_NESTING ? new OpenQuote(element) : null;
            case "figure" -> nesting < MAX_NESTING ? new Figure(element) : null;
            case "figcaption" -> parent instanceof Figure figure ? new Spans(element, figure::caption) : null;
            case "table" -> new OpenTable(element);
            case "caption" -> parent instanceof OpenTable table ? new Spans(element, table::caption) : null;
            case "td", "th" -> parent instanceof OpenTable table
                    ? new Spans(element, spans -> table.cell(element, spans)) : null;
            default -> null;
        };
    }

    private void addHeading(Element element, List<Span> spans) {
        if (!spans.isEmpty()) {
            int level = element.normalName().charAt(1) - '0';
            Style.Tongue tongue = styles.current().block();
            open.element().add(new Heading(level, Attributes.text(element, "id"), spans, tongue.language(),
                    tongue.direction()));
        }
    }

    private void addMedia(Element element) {
        BodyBlock media = Attributes.media(element, styles.current());
        if (media != null) {
            addApart(media);
        }
    }

    private void addCode(Element element) {
        if (open.element().holdsSpansOnly()) {
            runs.border();
            runs.lines(element.wholeText(), styles.current().marked(Mark.CODE));
            runs.border();
            return;
        }
        Code code = Attributes.code(element);
        if (!SpanCollector.isBlank(code.text())) {
            addApart(code);
        }
    }

    private void addApart(BodyBlock block) {
        if (!open.element().holdsSpansOnly()) {
            endParagraph();
        } else if (block instanceof Rule) {
            runs.border();
            return;
        }
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
            open.element().add(new Paragraph(spans, tongue.language(), tongue.direction()));
        }
    }

    private static boolean nests(OpenBlock block) {
        return block instanceof Items || block instanceof OpenQuote || block instanceof Figure;
    }
}
