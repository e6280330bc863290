package dev.dateline.body.block;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.dateline.body.embed.EmbedSource;

/**
 * One piece of an article's body, from top to bottom. The set is closed: whatever the HTML holds comes out as these.
 * Texts are lists of {@link Span}, empty where there is none. The {@code anchors} of a block are the ids of its elements:
 * links to {@code #id} lead to it.
 */
public sealed interface BodyBlock {

    /** Asks the visitor the question that fits the kind of this block. */
    <R> R accept(Visitor<R> visitor);

    /** This block with a caption; empty if it already has one, or is of a kind that takes none. */
    default Optional<BodyBlock> captioned(List<Span> caption) {
        return Optional.empty();
    }

    List<String> anchors();

    /** @param language BCP 47, of the paragraph or what surrounds it inside the body; null is the article's */
    record Paragraph(List<Span> spans, String language, Direction direction, List<String> anchors)
            implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /** @param level 1 to 6 */
    record Heading(int level, List<Span> spans, String language, Direction direction, List<String> anchors)
            implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.heading(this);
        }
    }

    /**
     * @param start number of the first item, which may be 0 or less; 1 where the list is not ordered
     * @param reversed whether the numbers count down
     * @param items what each item holds; neither the list nor an item is empty
     */
    record ItemList(boolean ordered, int start, boolean reversed, List<List<BodyBlock>> items, List<String> anchors)
            implements BodyBlock {
        /** The number of an item, counted from 0. */
        public int number(int index) {
            return reversed ? start - index : start + index;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * @param citation without the dash before it, which is for those to add who show it
     * @param url where the words were taken from; null where the HTML does not say
     */
    record Quote(List<BodyBlock> blocks, List<Span> citation, String url, List<String> anchors) implements BodyBlock {
        public Quote {
            citation = Span.withoutDash(citation);
        }

        @Override
        public Optional<BodyBlock> captioned(List<Span> caption) {
            return citation.isEmpty() ? Optional.of(new Quote(blocks, caption, url, anchors)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /**
     * @param altText null where there is none
     * @param width in pixels; null where unknown, like {@code height}
     * @param link where a click leads; null for nowhere
     * @param media the item of the library that it shows; null for none
     */
    record Image(String url, String altText, Integer width, Integer height, Link link, List<Span> caption, UUID media,
            List<String> anchors) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty()
                    ? Optional.of(new Image(url, altText, width, height, link, text, media, anchors)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /**
     * @param poster URL of a still; null for none
     * @param media the item of the library that it plays; null for none
     */
    record Video(String url, String poster, Integer width, Integer height, List<Span> caption, UUID media,
            List<String> anchors) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Video(url, poster, width, height, text, media, anchors))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.video(this);
        }
    }

    /**
     * A sound file.
     *
     * @param media the item of the library that it plays; null for none
     */
    record Audio(String url, List<Span> caption, UUID media, List<String> anchors) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Audio(url, text, media, anchors)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.audio(this);
        }
    }

    /**
     * A page of another site shown in a frame, or a post of a social network.
     *
     * @param frame the URL to show in a frame; null for a post
     * @param html the element itself
     * @param quoted what the body quotes of a post; empty for a frame
     */
    record Embed(EmbedSource source, String frame, String title, Integer width, Integer height, String html,
            List<BodyBlock> quoted, List<Span> caption, List<String> anchors) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty()
                    ? Optional.of(new Embed(source, frame, title, width, height, html, quoted, text, anchors))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.embed(this);
        }
    }

    /**
     * Content for which there is no other kind of block.
     *
     * @param kind the name of its HTML element
     * @param html the element itself
     * @param blocks the same content in simpler form, without what its element means
     */
    record Other(String kind, String html, List<BodyBlock> blocks, List<String> anchors) implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.other(this);
        }
    }

    /** Rows may differ in length. */
    record Table(List<Span> caption, List<Row> headerRows, List<Row> rows, List<String> anchors) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Table(text, headerRows, rows, anchors)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.table(this);
        }

        /** The cells that start in this row. */
        public record Row(List<Cell> cells) {
        }

        /**
         * @param header whether it names a row or a column
         * @param colspan 1 to 1000, like {@code rowspan}
         */
        public record Cell(List<Span> spans, boolean header, int colspan, int rowspan) {
        }
    }

    /** @param language of the program, such as {@code java}; null where the HTML does not say */
    record Code(String language, String text, List<String> anchors) implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A break between two parts of the text. */
    record Rule(List<String> anchors) implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rule(this);
        }
    }

    /** A question asked of a block, with an answer for each kind. */
    interface Visitor<R> {
        R paragraph(Paragraph paragraph);

        R heading(Heading heading);

        R list(ItemList list);

        R quote(Quote quote);

        R image(Image image);

        R video(Video video);

        R audio(Audio audio);

        R embed(Embed embed);

        R table(Table table);

        R code(Code code);

        R rule(Rule rule);

        R other(Other other);
    }
}
