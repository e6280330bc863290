package dev.dateline.body.block;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

/**
 * One piece of an article's body. The set of kinds is closed: all content of the HTML becomes one of them. Texts are lists of
 * {@link Span}, empty for none.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Schema(description = "One piece of an article's body; `type` is its kind. The body is its blocks, from top to bottom. The values "
        + "of `type` do not change within version 1: content for which there is no kind of its own, now or later, is a block "
        + "`other`.",
        oneOf = { Block.Paragraph.class, Block.Heading.class, Block.ItemList.class, Block.Quote.class, MediaBlock.Image.class,
                MediaBlock.Video.class, MediaBlock.Audio.class, MediaBlock.Embed.class, TableBlock.class, Block.Code.class,
                Block.Rule.class, Block.Other.class },
        discriminatorProperty = "type",
        discriminatorMapping = { @DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
                @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
                @DiscriminatorMapping(value = "list", schema = Block.ItemList.class),
                @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
                @DiscriminatorMapping(value = "image", schema = MediaBlock.Image.class),
                @DiscriminatorMapping(value = "video", schema = MediaBlock.Video.class),
                @DiscriminatorMapping(value = "audio", schema = MediaBlock.Audio.class),
                @DiscriminatorMapping(value = "embed", schema = MediaBlock.Embed.class),
                @DiscriminatorMapping(value = "table", schema = TableBlock.class),
                @DiscriminatorMapping(value = "code", schema = Block.Code.class),
                @DiscriminatorMapping(value = "rule", schema = Block.Rule.class),
                @DiscriminatorMapping(value = "other", schema = Block.Other.class) })
public sealed interface Block permits MediaBlock, TableBlock, Block.Paragraph, Block.Heading, Block.ItemList, Block.Quote,
        Block.Code, Block.Rule, Block.Other {

    void accept(Visitor visitor);

    /** The ids of the block's elements, which links to {@code #id} point to. */
    List<String> anchors();

    /** The blocks inside this one. */
    default List<Block> nested() {
        return List.of();
    }

    /** This block with a caption; empty if it already has one, or if its kind has no caption. */
    default Optional<Block> captioned(List<Span> caption) {
        return Optional.empty();
    }

    /** This block with the facts about the media that it shows, also in the blocks inside it. */
    default Block withMedia(Function<UUID, LibraryMedia> library) {
        return this;
    }

    static List<Block> withMedia(List<Block> blocks, Function<UUID, LibraryMedia> library) {
        return blocks.stream().map(block -> block.withMedia(library)).toList();
    }

    /** @param language that of the element or of the elements around it in the body; null for the article's */
    @JsonTypeName("paragraph")
    @Schema(name = "ParagraphBlock", description = "A paragraph.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "paragraph"))
    record Paragraph(
            @Schema(required = true, minItems = 1, description = Descriptions.TEXT) List<Span> spans,
            @Schema(required = true, nullable = true, description = Descriptions.LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = Descriptions.DIRECTION) Direction direction,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        @Override
        public void accept(Visitor visitor) {
            visitor.paragraph(this);
        }
    }

    @JsonTypeName("heading")
    @Schema(name = "HeadingBlock", description = "A heading inside the article.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "heading"))
    record Heading(
            @Schema(required = true, minimum = "1", maximum = "6", description = "Level of the heading; 1 is the highest.",
                    examples = "2") int level,
            @Schema(required = true, minItems = 1, description = Descriptions.TEXT) List<Span> spans,
            @Schema(required = true, nullable = true, description = Descriptions.LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = Descriptions.DIRECTION) Direction direction,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        @Override
        public void accept(Visitor visitor) {
            visitor.heading(this);
        }
    }

    @JsonTypeName("list")
    @Schema(name = "ListBlock", description = "A list.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "list"))
    record ItemList(
            @Schema(required = true, description = "Whether the items are numbered.") boolean ordered,
            @Schema(required = true, minimum = "-999999999", maximum = "999999999", examples = "1",
                    description = "Number of the first item, which may be below 1; 1 if the items are not numbered.") int start,
            @Schema(required = true, description = "Whether the numbers count down.") boolean reversed,
            @Schema(required = true, nullable = true, description = "How the numbers are written; null if the items are not "
                    + "numbered.") Numbering numbering,
            @Schema(required = true, minItems = 1, description = "From first to last.") List<Item> items,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        @Override
        public List<Block> nested() {
            return items.stream().flatMap(item -> item.blocks().stream()).toList();
        }

        @Override
        public Block withMedia(Function<UUID, LibraryMedia> library) {
            return new ItemList(ordered, start, reversed, numbering, items.stream()
                    .map(item -> new Item(item.number(), Block.withMedia(item.blocks(), library))).toList(), anchors);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.list(this);
        }

        @Schema(name = "ListItem", description = "An item of a list.")
        public record Item(
                @Schema(required = true, nullable = true, description = "Number of the item; usually it follows the one of the "
                        + "item before, but any item may set another one. Null if the items are not numbered.",
                        examples = "1") Integer number,
                @Schema(required = true, minItems = 1, description = "The content: usually one paragraph, "
                        + "followed by a list if the item has items of its own.") List<Block> blocks) {
        }
    }

    @JsonTypeName("quote")
    @Schema(name = "QuoteBlock", description = "A quotation.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "quote"))
    record Quote(
            @Schema(required = true, minItems = 1, description = "The quoted content.") List<Block> blocks,
            @Schema(required = true, description = "The speaker or the work that is quoted, without a leading dash; empty if "
                    + "unknown.") List<Span> citation,
            @Schema(required = true, nullable = true, examples = "https://example.org/speech",
                    description = "URL of the source; null if unknown.") String url,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        public Quote {
            citation = Span.withoutDash(citation);
        }

        @Override
        public List<Block> nested() {
            return blocks;
        }

        @Override
        public Optional<Block> captioned(List<Span> caption) {
            return citation.isEmpty() ? Optional.of(new Quote(blocks, caption, url, anchors)) : Optional.empty();
        }

        @Override
        public Block withMedia(Function<UUID, LibraryMedia> library) {
            return new Quote(Block.withMedia(blocks, library), citation, url, anchors);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.quote(this);
        }
    }

    @JsonTypeName("code")
    @Schema(name = "CodeBlock", description = "Preformatted text, such as a program.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "code"))
    record Code(
            @Schema(required = true, nullable = true, description = "Programming language; null if unknown.",
                    examples = "java") String language,
            @Schema(required = true, description = "The text with its white space.", examples = "int ferries = 3;") String text,
            @Schema(required = true, minItems = 1, description = "The same text with links and formatting.") List<Span> spans,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        @Override
        public void accept(Visitor visitor) {
            visitor.code(this);
        }
    }

    @JsonTypeName("rule")
    @Schema(name = "RuleBlock", description = "A break between two parts of the text.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "rule"))
    record Rule(
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements Block {

        @Override
        public void accept(Visitor visitor) {
            visitor.rule(this);
        }
    }

    /** @param blocks the same content in other kinds of blocks, without the meaning of its element */
    @JsonTypeName("other")
    @Schema(name = "OtherBlock", description = "Content for which there is no other kind of block. A client that does not know "
            + "its `kind` shows the `html`, or the `text` if it cannot show HTML. Kinds may be added at any time.",
            requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "other"))
    record Other(
            @Schema(required = true, examples = "details", description = "Name of the HTML element: currently "
                    + "`details` (a summary that opens) and `dl` (terms and their descriptions).") String kind,
            @Schema(required = true, description = "Sanitised HTML.",
                    examples = "<details><summary>How to get there</summary><p>By ferry.</p></details>") String html,
            @Schema(required = true, description = "The same content as plain text.",
                    examples = "How to get there\n\nBy ferry.") String text,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors,
            @Schema(hidden = true) @JsonIgnore List<Block> blocks) implements Block {

        @Override
        public List<Block> nested() {
            return blocks;
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.other(this);
        }
    }

    /** One method for each kind of block: a new kind does not compile until every visitor handles it. */
    interface Visitor {

        void paragraph(Paragraph paragraph);

        void heading(Heading heading);

        void list(ItemList list);

        void quote(Quote quote);

        void image(MediaBlock.Image image);

        void video(MediaBlock.Video video);

        void audio(MediaBlock.Audio audio);

        void embed(MediaBlock.Embed embed);

        void table(TableBlock table);

        void code(Code code);

        void rule(Rule rule);

        void other(Other other);
    }
}
