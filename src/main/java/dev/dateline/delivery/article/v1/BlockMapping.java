package dev.dateline.delivery.article.v1;

import dev.dateline.delivery.article.body.block.BodyBlock;
import dev.dateline.delivery.article.body.text.PlainText;

/** From the blocks of a body to those on the wire; a new kind of block does not compile until it is here. */
enum BlockMapping implements BodyBlock.Visitor<Block> {
    TO_WIRE;

    @Override
    public Block paragraph(BodyBlock.Paragraph p) {
        return new Block.Paragraph(Span.listOf(p.spans()), p.language(), p.direction(), p.anchors());
    }

    @Override
    public Block heading(BodyBlock.Heading h) {
        return new Block.Heading(h.level(), Span.listOf(h.spans()), h.language(), h.direction(), h.anchors());
    }

    @Override
    public Block list(BodyBlock.ItemList list) {
        return new Block.ItemList(list.ordered(), list.start(), list.reversed(), list.items().stream()
                .map(item -> new Block.ItemList.Item(Block.listOf(item))).toList(), list.anchors());
    }

    @Override
    public Block quote(BodyBlock.Quote q) {
        return new Block.Quote(Block.listOf(q.blocks()), Span.listOf(q.citation()), q.url(), q.anchors());
    }

    @Override
    public Block image(BodyBlock.Image i) {
        return new Block.Image(i.url(), i.altText(), i.width(), i.height(), i.link() == null ? null : i.link().href(),
                Span.listOf(i.caption()), null, i.anchors());
    }

    @Override
    public Block video(BodyBlock.Video v) {
        return new Block.Video(v.url(), v.poster(), v.width(), v.height(), Span.listOf(v.caption()), v.anchors());
    }

    @Override
    public Block audio(BodyBlock.Audio a) {
        return new Block.Audio(a.url(), Span.listOf(a.caption()), a.anchors());
    }

    @Override
    public Block embed(BodyBlock.Embed e) {
        return new Block.Embed(e.source().provider(), e.source().kind(), e.source().id(), e.source().url(), e.frame(),
                e.title(), e.width(), e.height(), e.html(), Span.listOf(e.caption()), e.anchors());
    }

    @Override
    public Block table(BodyBlock.Table table) {
        return TableBlock.of(table);
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
