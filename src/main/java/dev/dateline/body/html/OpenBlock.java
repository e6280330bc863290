package dev.dateline.body.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.Block;
import dev.dateline.body.block.Block.ItemList;
import dev.dateline.body.block.Block.Paragraph;
import dev.dateline.body.block.MediaBlock.Embed;
import dev.dateline.body.block.Numbering;
import dev.dateline.body.block.Span;
import dev.dateline.body.embed.EmbedSource;
import dev.dateline.body.text.PlainText;

/** An open element and the blocks found in it so far. The base class passes them on unchanged. */
class OpenBlock {

    final Element element;
    final List<Block> blocks = new ArrayList<>();

    /** The ids of the block that the element becomes, if it becomes one. */
    List<String> anchors = List.of();

    OpenBlock(Element element) {
        this.element = element;
    }

    /** Whether it contains only text. */
    boolean holdsSpansOnly() {
        return false;
    }

    void add(Block block) {
        blocks.add(block);
    }

    /**
     * Adds the result to the parent.
     *
     * @param spans the runs since the last block
     */
    void close(OpenBlock parent, List<Span> spans) {
        blocks.forEach(parent::add);
    }

    static Paragraph paragraph(List<Span> spans) {
        return new Paragraph(spans, null, null, List.of());
    }

    /** A heading, cell, caption or citation. Media inside it become blocks after it. */
    static final class Spans extends OpenBlock {
        private final Consumer<List<Span>> receiver;

        Spans(Element element, Consumer<List<Span>> receiver) {
            super(element);
            this.receiver = receiver;
        }

        @Override
        boolean holdsSpansOnly() {
            return true;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            receiver.accept(spans);
            super.close(parent, spans);
        }
    }

    static final class Items extends OpenBlock {
        private static final int MAX_NUMBER = 999_999_999;

        private final List<ItemList.Item> items = new ArrayList<>();
        private final boolean ordered;
        private final boolean reversed;
        private int next;

        Items(Element element) {
            super(element);
            ordered = element.nameIs("ol");
            reversed = ordered && element.hasAttr("reversed");
            int first = reversed ? (int) element.children().stream().filter(child -> child.nameIs("li")).count() : 1;
            next = Attributes.number(element, "start", -MAX_NUMBER, MAX_NUMBER, first);
        }

        /** The number of the next item, which also an empty item has; null if the items are not numbered. */
        Integer number(Element item) {
            if (!ordered) {
                return null;
            }
            int number = Attributes.number(item, "value", -MAX_NUMBER, MAX_NUMBER, next);
            next = reversed ? number - 1 : number + 1;
            return number;
        }

        /** Content outside of items belongs to the item before it. */
        @Override
        void add(Block block) {
            if (items.isEmpty()) {
                items.add(new ItemList.Item(ordered ? next : null, new ArrayList<>()));
            }
            items.get(items.size() - 1).blocks().add(block);
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!items.isEmpty()) {
                parent.add(new ItemList(ordered, ordered ? items.get(0).number() : 1, reversed,
                        ordered ? Numbering.of(element.attr("type")) : null, items.stream()
                                .map(item -> new ItemList.Item(item.number(), List.copyOf(item.blocks()))).toList(),
                        anchors));
            }
        }
    }

    static final class Item extends OpenBlock {
        private final Items list;
        private final Integer number;

        Item(Element element, Items list) {
            super(element);
            this.list = list;
            this.number = list.number(element);
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!blocks.isEmpty()) {
                list.items.add(new ItemList.Item(number, blocks));
            }
        }
    }

    /** An element that has a meaning for which there is no kind of block. */
    static final class Other extends OpenBlock {

        Other(Element element) {
            super(element);
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            if (!blocks.isEmpty()) {
                parent.add(new Block.Other(element.normalName(), element.outerHtml(), PlainText.of(blocks), anchors,
                        List.copyOf(blocks)));
            }
        }
    }

    /** A quoted social media post. */
    static final class Post extends OpenBlock {
        private final EmbedSource source;

        Post(Element element, EmbedSource source) {
            super(element);
            this.source = source;
        }

        @Override
        void close(OpenBlock parent, List<Span> spans) {
            parent.add(Embed.post(source, element.outerHtml(), List.copyOf(blocks), anchors));
        }
    }

    /** The caption belongs to a single block inside; otherwise it becomes a paragraph after the blocks. */
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
            Optional<Block> captioned = blocks.size() == 1 && !caption.isEmpty()
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
