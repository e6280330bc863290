package dev.dateline.body.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.BodyBlock.ItemList;
import dev.dateline.body.block.BodyBlock.Paragraph;
import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.block.Span;
import dev.dateline.body.embed.EmbedSource;

/** An element whose end is yet to come, and the blocks found in it so far. By itself it adds nothing to them. */
class OpenBlock {

    final Element element;
    final List<BodyBlock> blocks = new ArrayList<>();

    /** Of the block that becomes of the element, if one does. */
    List<String> anchors = List.of();

    OpenBlock(Element element) {
        this.element = element;
    }

    /** Whether it can hold runs of text only. */
    boolean holdsSpansOnly() {
        return false;
    }

    void add(BodyBlock block) {
        blocks.add(block);
    }

    /** Hands over what was found; {@code spans} are the runs since the last block. */
    void close(OpenBlock parent, List<Span> spans) {
        blocks.forEach(parent::add);
    }

    static Paragraph paragraph(List<Span> spans) {
        return new Paragraph(spans, null, null, List.of());
    }

    /** A heading, cell, caption or citation. Media inside it have no place there and follow it. */
    static final class Spans extends OpenBlock {
        private final Consumer<List<Span>> place;

        Spans(Element element, Consumer<List<Span>> place) {
            super(element);
            this.place = place;
        }

        @Override
        boolean holdsSpansOnly() {
            return true;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            place.accept(spans);
            super.close(parent, spans);
        }
    }

    static final class Items extends OpenBlock {
        private static final int MAX_NUMBER = 999_999_999;

        private final List<List<BodyBlock>> items = new ArrayList<>();

        Items(Element element) {
            super(element);
        }

        /** What stands in a list but in no item belongs to the item before. */
        @Override
        void add(BodyBlock block) {
            if (items.isEmpty()) {
                items.add(new ArrayList<>());
            }
            items.get(items.size() - 1).add(block);
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!items.isEmpty()) {
                boolean ordered = element.nameIs("ol");
                boolean reversed = ordered && element.hasAttr("reversed");
                int first = reversed ? items.size() : 1;
                int start = ordered ? Attributes.number(element, "start", -MAX_NUMBER, MAX_NUMBER, first) : 1;
                parent.add(new ItemList(ordered, start, reversed, items.stream().map(List::copyOf).toList(),
                        anchors));
            }
        }
    }

    static final class Item extends OpenBlock {
        private final Items list;

        Item(Element element, Items list) {
            super(element);
            this.list = list;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!blocks.isEmpty()) {
                list.items.add(blocks);
            }
        }
    }

    /** Content that has a meaning of its own and no kind of block. */
    static final class Other extends OpenBlock {

        Other(Element element) {
            super(element);
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!blocks.isEmpty()) {
                parent.add(new BodyBlock.Other(element.normalName(), element.outerHtml(), List.copyOf(blocks), anchors));
            }
        }
    }

    /** A post of a social network, quoted. */
    static final class Post extends OpenBlock {
        private final EmbedSource source;

        Post(Element element, EmbedSource source) {
            super(element);
            this.source = source;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            parent.add(new BodyBlock.Embed(source, null, null, null, null, element.outerHtml(), List.copyOf(blocks),
                    List.of(), anchors));
        }
    }

    /** Its caption goes to the one block inside it; where there are more, it follows them. */
    static final class Figure extends OpenBlock {
        private List<Span> caption = List.of();

        Figure(Element element) {
            super(element);
        }

        void caption(List<Span> spans) {
            if (!caption.isEmpty() && !spans.isEmpty()) {
                add(paragraph(caption));
            }
            caption = spans.isEmpty() ? caption : spans;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            Optional<BodyBlock> captioned = blocks.size() == 1 && !caption.isEmpty()
                    ? blocks.get(0).captioned(caption) : Optional.empty();
            if (captioned.isPresent()) {
                parent.add(captioned.get());
                return;
            }
            super.close(parent, spans);
            if (!caption.isEmpty()) {
                parent.add(paragraph(caption));
            }
        }
    }
}
