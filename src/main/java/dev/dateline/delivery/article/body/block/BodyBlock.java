package dev.dateline.delivery.article.body.block;

import java.util.List;
import java.util.Optional;

/**
 * One piece of an article's body, from top to bottom. The set is closed: whatever the HTML holds comes out as these.
 * Texts are lists of {@link Span}, empty where there is none.
 */
public sealed interface BodyBlock {

    /** Asks the visitor the question that fits the kind of this block. */
    <R> R accept(Visitor<R> visitor);

    /** This block with a caption; empty if it already has one, or is of a kind that takes none. */
    default Optional<BodyBlock> captioned(List<Span> caption) {
        return Optional.empty();
    }

    /** @param language BCP 47, of the paragraph or what surrounds it inside the body; null is the article's */
    record Paragraph(List<Span> spans, String language, Direction direction) implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.paragraph(this);
        }
    }

    /**
     * @param level 1 to 6
     * @param id the target of a link inside the article; null for none
     */
    record Heading(int level, String id, List<Span> spans, String language, Direction direction) implements BodyBlock {
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
    record ItemList(boolean ordered, int start, boolean reversed, List<List<BodyBlock>> items) implements BodyBlock {
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
    record Quote(List<BodyBlock> blocks, List<Span> citation, String url) implements BodyBlock {
        public Quote {
            citation = Span.withoutDash(citation);
        }

        @Override
        public Optional<BodyBlock> captioned(List<Span> caption) {
            return citation.isEmpty() ? Optional.of(new Quote(blocks, caption, url)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.quote(this);
        }
    }

    /**
     * @param altText null where there is none
     * @param width in pixels; null where unknown, like {@code height}
     * @param href where a click leads; null for nowhere
     * @param credit null where it is not known apart from the caption; HTML has no place for it
     */
    record Image(String url, String altText, Integer width, Integer height, String href, List<Span> caption,
            String credit) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Image(url, altText, width, height, href, text, credit))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.image(this);
        }
    }

    /** @param poster URL of a still; null for none */
    record Video(String url, String poster, Integer width, Integer height, List<Span> caption) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Video(url, poster, width, height, text)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.video(this);
        }
    }

    /** A sound file. */
    record Audio(String url, List<Span> caption) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Audio(url, text)) : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.audio(this);
        }
    }

    /** @param provider host that serves the embed, in lower case; null where the URL names none */
    record Embed(String url, String provider, String title, Integer width, Integer height, List<Span> caption)
            implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Embed(url, provider, title, width, height, text))
                    : Optional.empty();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.embed(this);
        }
    }

    /** Rows may differ in length. */
    record Table(List<Span> caption, List<Row> headerRows, List<Row> rows) implements BodyBlock {
        @Override
        public Optional<BodyBlock> captioned(List<Span> text) {
            return caption.isEmpty() ? Optional.of(new Table(text, headerRows, rows)) : Optional.empty();
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
    record Code(String language, String text) implements BodyBlock {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.code(this);
        }
    }

    /** A break between two parts of the text. */
    record Rule() implements BodyBlock {
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
    }
}
