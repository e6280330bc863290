package dev.dateline.delivery.article.v1;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.block.Link;
import dev.dateline.body.link.LinkTarget;
import dev.dateline.body.text.PlainText;
import dev.dateline.delivery.article.ArticleParts;
import dev.dateline.delivery.article.Usage;
import dev.dateline.delivery.media.v1.FocalPoint;
import dev.dateline.delivery.media.v1.Rights;

/**
 * From the blocks of a body to those on the wire; a new kind of block does not compile until it is here.
 *
 * @param usages of the media that the body shows, by the id of the item
 * @param targets the articles that it links to, by id
 */
record BlockMapping(Map<UUID, Usage> usages, Map<UUID, LinkTarget> targets) implements BodyBlock.Visitor<Block> {

    static BlockMapping of(ArticleParts parts) {
        return new BlockMapping(parts.media().stream().collect(Collectors.toMap(usage -> usage.media().id(),
                Function.identity(), (first, second) -> first)), byId(parts.links()));
    }

    static BlockMapping of(Map<String, LinkTarget> links) {
        return new BlockMapping(Map.of(), byId(links));
    }

    private static Map<UUID, LinkTarget> byId(Map<String, LinkTarget> links) {
        return links.values().stream().collect(Collectors.toMap(LinkTarget::id, Function.identity(), (one, same) -> one));
    }

    /** Null stays null. */
    List<Block> blocks(List<BodyBlock> blocks) {
        return blocks == null ? null : blocks.stream().map(block -> block.accept(this)).toList();
    }

    List<Span> spans(List<dev.dateline.body.block.Span> spans) {
        return spans.stream().map(span -> new Span(span.text(), List.copyOf(span.marks()), href(span.link()),
                target(span.link()), span.language(), span.direction())).toList();
    }

    private static String href(Link link) {
        return link == null ? null : link.href();
    }

    private Target target(Link link) {
        return link == null || link.article() == null ? null : Target.of(targets.get(link.article()));
    }

    /** The caption in the body, else that of the usage. */
    private List<Span> caption(List<dev.dateline.body.block.Span> own, Usage usage) {
        return !own.isEmpty() || usage == null || usage.caption() == null ? spans(own)
                : List.of(new Span(usage.caption(), List.of(), null, null, usage.languageOfCaption()
                        .filter(language -> !language.equals(usage.languageOfArticle())).orElse(null), null));
    }

    private static BlockMedia media(Usage usage) {
        return usage == null ? null : new BlockMedia(usage.media().id());
    }

    private static FocalPoint focalPoint(Usage usage) {
        return usage == null ? null : FocalPoint.of(usage.media());
    }

    private static String credit(Usage usage) {
        return usage == null ? null : usage.credit();
    }

    private static Rights rights(Usage usage) {
        return usage == null ? null : Rights.of(usage.media());
    }

    @Override
    public Block paragraph(BodyBlock.Paragraph p) {
        return new Block.Paragraph(spans(p.spans()), p.language(), p.direction(), p.anchors());
    }

    @Override
    public Block heading(BodyBlock.Heading h) {
        return new Block.Heading(h.level(), spans(h.spans()), h.language(), h.direction(), h.anchors());
    }

    @Override
    public Block list(BodyBlock.ItemList list) {
        return new Block.ItemList(list.ordered(), list.start(), list.reversed(), list.items().stream()
                .map(item -> new Block.ItemList.Item(blocks(item))).toList(), list.anchors());
    }

    @Override
    public Block quote(BodyBlock.Quote q) {
        return new Block.Quote(blocks(q.blocks()), spans(q.citation()), q.url(), q.anchors());
    }

    @Override
    public Block image(BodyBlock.Image i) {
        var usage = usage(i.media());
        var altText = Optional.ofNullable(i.altText()).or(() -> Optional.ofNullable(usage).map(Usage::altText));
        return new Block.Image(i.url(), altText.orElse(null), i.width(), i.height(), href(i.link()), target(i.link()),
                caption(i.caption(), usage), media(usage), focalPoint(usage), credit(usage), rights(usage), i.anchors());
    }

    @Override
    public Block video(BodyBlock.Video v) {
        var usage = usage(v.media());
        return new Block.Video(v.url(), v.poster(), v.width(), v.height(), caption(v.caption(), usage), media(usage),
                focalPoint(usage), credit(usage), rights(usage), v.anchors());
    }

    @Override
    public Block audio(BodyBlock.Audio a) {
        var usage = usage(a.media());
        return new Block.Audio(a.url(), caption(a.caption(), usage), media(usage), credit(usage), rights(usage),
                a.anchors());
    }

    private Usage usage(UUID media) {
        return media == null ? null : usages.get(media);
    }

    @Override
    public Block embed(BodyBlock.Embed e) {
        return new Block.Embed(e.source().provider(), e.source().kind(), e.source().id(), e.source().url(), e.frame(),
                e.title(), e.width(), e.height(), e.html(), spans(e.caption()), e.anchors());
    }

    @Override
    public Block table(BodyBlock.Table table) {
        return TableBlock.of(table, this);
    }

    @Override
    public Block code(BodyBlock.Code code) {
        return new Block.Code(code.language(), code.text(), code.anchors());
    }

    @Override
    public Block rule(BodyBlock.Rule rule) {
        return new Block.Rule(rule.anchors());
    }

    @Override
    public Block other(BodyBlock.Other other) {
        return new Block.Other(other.kind(), other.html(), PlainText.of(other.blocks()), other.anchors());
    }
}
