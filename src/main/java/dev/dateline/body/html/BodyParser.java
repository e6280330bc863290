package dev.dateline.body.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

import dev.dateline.body.block.Block;
import dev.dateline.body.block.Block.Code;
import dev.dateline.body.block.Block.Heading;
import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.Block.Rule;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.body.block.Span;
import dev.dateline.body.embed.EmbedSource;
import dev.dateline.body.html.OpenBlock.Figure;
import dev.dateline.body.html.OpenBlock.Item;
import dev.dateline.body.html.OpenBlock.Items;
import dev.dateline.body.html.OpenBlock.Other;
import dev.dateline.body.html.OpenBlock.Post;
import dev.dateline.body.html.OpenBlock.Spans;
import dev.dateline.body.html.PreformattedText.Run;

/** Parses stored HTML, which is sanitised, into blocks. One walk without recursion, so that no nesting can exhaust the stack. */
public final class BodyParser implements NodeFilter {

    /** Maximum depth of lists, quotes and figures; deeper ones become part of the innermost one. */
    static final int MAX_NESTING = 16;

    private final Map<UUID, LinkTarget> targets;
    private final Deque<OpenBlock> open = new ArrayDeque<>();
    private final InlineText inline = new InlineText();
    private int nesting;

    /** The ids of elements that the next block gets. */
    private final List<String> anchors = new ArrayList<>();

    private BodyParser(Map<UUID, LinkTarget> targets) {
        this.targets = targets;
        open.push(new OpenBlock(null));
    }

    /**
     * @param html a sanitised fragment
     * @param targets the articles that links point to, by the id in the attribute {@code data-article}
     */
    public static List<Block> parse(String html, Map<UUID, LinkTarget> targets) {
        Document document = Jsoup.parseBodyFragment(html);
        // Some blocks contain the HTML of their element.
        document.outputSettings().prettyPrint(false);
        BodyParser parser = new BodyParser(targets);
        document.body().filter(parser);
        parser.endParagraph();
        return List.copyOf(parser.open.pop().blocks);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            inline.text(text.getWholeText());
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
        if (Vocabulary.isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Vocabulary.isMedia(element)) {
            addMedia(element, inline.style().link());
            return FilterResult.SKIP_CHILDREN;
        }
        switch (element.normalName()) {
            case "br" -> inline.lineBreak();
            case "hr" -> addRule(element);
            case "pre" -> addCode(element);
            default -> {
                begin(element);
                return FilterResult.CONTINUE;
            }
        }
        return FilterResult.SKIP_CHILDREN;
    }

    private void begin(Element element) {
        boolean citation = open.element() instanceof OpenQuote quote && quote.isCitation(element);
        boolean bordered = citation || Vocabulary.isBordered(element);
        if (bordered) {
            endParagraph();
        }
        anchor(element);
        Style inner = citation ? inline.style().withLangDirOf(element) : inline.style().inside(element, link(element));
        OpenBlock block = open.element().holdsSpansOnly() ? null : blockFor(element);
        if (bordered && !open.element().holdsSpansOnly()) {
            // The blocks of cells and captions have no language, so their runs state it.
            boolean runsStateLanguage = block instanceof Spans && !Vocabulary.isHeading(element);
            inner = inner.inBlock(runsStateLanguage ? LangDir.NONE : inner.langDir());
        }
        if (block != null) {
            if (nests(block) && !(block instanceof Figure)) {
                block.anchors = takeAnchors();
            }
            open.push(block);
            nesting += nests(block) ? 1 : 0;
        }
        inline.enter(element, inner);
    }

    private void leave(Element element) {
        inline.close(element);
        OpenBlock innermost = open.element();
        boolean ends = innermost.element == element;
        if (innermost instanceof OpenTable && ends) {
            innermost.anchors = takeAnchors();
        }
        if (ends && innermost.holdsSpansOnly()) {
            open.pop().close(open.element(), inline.take());
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
        inline.leave(element);
    }

    private Link link(Element element) {
        String href = element.nameIs("a") ? Attributes.text(element, "href") : null;
        if (href == null) {
            return Link.NONE;
        }
        UUID article = Attributes.id(element, "data-article");
        return new Link(href, article == null ? null : targets.get(article));
    }

    private OpenBlock blockFor(Element element) {
        OpenBlock parent = open.element();
        if (parent instanceof OpenQuote quote && quote.isCitation(element)) {
            return new Spans(element, quote::cite);
        }
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> new Spans(element, spans -> addHeading(element, spans));
            case "ul", "ol" -> nesting < MAX_NESTING ? new Items(element) : null;
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
                .<OpenBlock>map(post -> new Post(element, post)).orElseGet(() -> new OpenQuote(element));
    }

    private void addHeading(Element element, List<Span> spans) {
        if (!spans.isEmpty()) {
            int level = element.normalName().charAt(1) - '0';
            LangDir langDir = inline.style().block();
            open.element().add(new Heading(level, spans, langDir.language(), langDir.direction(), takeAnchors()));
        }
    }

    private void addMedia(Element element, Link link) {
        if (Attributes.source(element) != null) {
            open.element().add(Attributes.media(element, link, anchorsOf(element)));
        }
    }

    private void addCode(Element element) {
        boolean insideText = open.element().holdsSpansOnly();
        endParagraph();
        Style outer = inline.style().inside(element, Link.NONE);
        // The block has no language of its text, so its runs state it.
        PreformattedText text =
                PreformattedText.of(element, insideText ? outer : outer.inBlock(LangDir.NONE), this::link);
        text.others().forEach(this::anchor);
        if (insideText) {
            inline.preformatted(text.runs());
        } else if (!text.runs().stream().allMatch(run -> InlineText.isBlank(run.text()))) {
            List<Span> spans = withoutLastLineFeed(text.runs());
            open.element().add(new Code(Attributes.programmingLanguage(element), Span.text(spans), spans, takeAnchors()));
        }
        text.media().forEach(medium -> addMedia(medium.element(), medium.link()));
    }

    private static List<Span> withoutLastLineFeed(List<Run> runs) {
        List<Run> all = new ArrayList<>(runs);
        Run last = all.remove(all.size() - 1);
        String text = last.text().endsWith("\n") ? last.text().substring(0, last.text().length() - 1) : last.text();
        if (!text.isEmpty()) {
            all.add(new Run(text, last.style()));
        }
        return all.stream().map(run -> run.style().span(run.text())).toList();
    }

    private void addRule(Element element) {
        if (open.element().holdsSpansOnly()) {
            inline.border();
        } else {
            open.element().add(new Rule(anchorsOf(element)));
        }
    }

    /** The ids of a block that is one element. Inside a heading or a cell, pending ids belong to the heading or the table. */
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

    private void endParagraph() {
        if (open.element().holdsSpansOnly()) {
            inline.border();
            return;
        }
        List<Span> spans = inline.take();
        if (!spans.isEmpty()) {
            LangDir langDir = inline.style().block();
            open.element().add(new Paragraph(spans, langDir.language(), langDir.direction(), takeAnchors()));
        }
    }

    private static boolean nests(OpenBlock block) {
        return block instanceof Items || block instanceof OpenQuote || block instanceof Post || block instanceof Figure;
    }
}
