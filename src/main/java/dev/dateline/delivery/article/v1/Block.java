package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.delivery.article.body.block.BodyBlock;
import dev.dateline.delivery.article.body.block.Direction;

/** One piece of an article's body, as an app draws it. The property {@code type} tells the kinds apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Schema(description = "One piece of an article's body; `type` tells which kind. Drawn from top to bottom, the blocks "
        + "are the body.",
        oneOf = {Block.Paragraph.class, Block.Heading.class, Block.ItemList.class, Block.Quote.class, Block.Image.class,
            Block.Video.class, Block.Audio.class, Block.Embed.class, TableBlock.class, Block.Code.class,
            Block.Rule.class},
        discriminatorProperty = "type",
        discriminatorMapping = {@DiscriminatorMapping(value = "paragraph", schema = Block.Paragraph.class),
            @DiscriminatorMapping(value = "heading", schema = Block.Heading.class),
            @DiscriminatorMapping(value = "list", schema = Block.ItemList.class),
            @DiscriminatorMapping(value = "quote", schema = Block.Quote.class),
            @DiscriminatorMapping(value = "image", schema = Block.Image.class),
            @DiscriminatorMapping(value = "video", schema = Block.Video.class),
            @DiscriminatorMapping(value = "audio", schema = Block.Audio.class),
            @DiscriminatorMapping(value = "embed", schema = Block.Embed.class),
            @DiscriminatorMapping(value = "table", schema = TableBlock.class),
            @DiscriminatorMapping(value = "code", schema = Block.Code.class),
            @DiscriminatorMapping(value = "rule", schema = Block.Rule.class)})
public sealed interface Block permits Block.Paragraph, Block.Heading, Block.ItemList, Block.Quote, Block.Image,
        Block.Video, Block.Audio, Block.Embed, TableBlock, Block.Code, Block.Rule {

    String TYPE = "Which kind of block it is.";
    String LANGUAGE = "Language (BCP 47), where the body gives one; null for the article's.";
    String DIRECTION = "Which way the text is read, where the body says so; else null.";
    String CAPTION = "Words beside it; empty for none.";

    /** Null stays null. */
    static List<Block> listOf(List<BodyBlock> blocks) {
        return blocks == null ? null : blocks.stream().map(block -> block.accept(BlockMapping.TO_WIRE)).toList();
    }

    @JsonTypeName("paragraph")
    @Schema(name = "ParagraphBlock", description = "Running text.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(
            @Schema(required = true, minItems = 1, description = "Its text.") List<Span> spans,
            @Schema(required = true, nullable = true, description = LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = DIRECTION) Direction direction) implements Block {
    }

    @JsonTypeName("heading")
    @Schema(name = "HeadingBlock", description = "A heading inside the article.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "heading"))
    record Heading(
            @Schema(required = true, minimum = "1", maximum = "6", description = "1 is the highest.", examples = "2")
            int level,
            @Schema(required = true, nullable = true, examples = "timetable",
                    description = "Where links to `#` and this name lead; null for none.") String id,
            @Schema(required = true, minItems = 1, description = "Its text.") List<Span> spans,
            @Schema(required = true, nullable = true, description = LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = DIRECTION) Direction direction) implements Block {
    }

    @JsonTypeName("list")
    @Schema(name = "ListBlock", description = "A list.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "list"))
    record ItemList(
            @Schema(required = true, description = "Whether the items are numbered.") boolean ordered,
            @Schema(required = true, minimum = "-999999999", maximum = "999999999", examples = "1",
                    description = "Number of the first item, which may be below 1; 1 where they are not numbered.")
            int start,
            @Schema(required = true, description = "Whether the numbers count down.") boolean reversed,
            @Schema(required = true, minItems = 1, description = "From first to last.") List<Item> items)
            implements Block {

        @Schema(name = "ListItem", description = "An item of a list.")
        record Item(@Schema(required = true, minItems = 1, description = "What it holds: most often one paragraph, "
                + "and after it a list if the item has items of its own.") List<Block> blocks) {
        }
    }

    @JsonTypeName("quote")
    @Schema(name = "QuoteBlock", description = "Words of somebody else.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "quote"))
    record Quote(
            @Schema(required = true, minItems = 1, description = "The words.") List<Block> blocks,
            @Schema(required = true, description = "Who said it, or where, without a dash before it; empty if not told.")
            List<Span> citation,
            @Schema(required = true, nullable = true, examples = "https://example.org/speech",
                    description = "Where the words were taken from; null if not told.") String url) implements Block {
    }

    @JsonTypeName("image")
    @Schema(name = "ImageBlock", description = "A picture.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "image"))
    record Image(
            @Schema(required = true, description = "The file.", examples = "/media/ferry.jpg") String url,
            @Schema(required = true, nullable = true, examples = "A ferry leaving the harbour",
                    description = "What it shows, for those who cannot see it; null for none.") String altText,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "1600") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "900") Integer height,
            @Schema(required = true, nullable = true, description = "Where it links to; null for no link.",
                    examples = "https://example.org/ferries") String href,
            @Schema(required = true, description = CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, examples = "Ada Rivers",
                    description = "Whom to credit; null where that is not known apart from the caption.") String credit)
            implements Block {
    }

    @JsonTypeName("video")
    @Schema(name = "VideoBlock", description = "A film to be played in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "video"))
    record Video(
            @Schema(required = true, description = "The file.", examples = "/media/ferry.mp4") String url,
            @Schema(required = true, nullable = true, examples = "/media/ferry.jpg",
                    description = "A picture to show before it plays; null for none.") String poster,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "1280") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "720") Integer height,
            @Schema(required = true, description = CAPTION) List<Span> caption) implements Block {
    }

    @JsonTypeName("audio")
    @Schema(name = "AudioBlock", description = "A sound to be played in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "audio"))
    record Audio(
            @Schema(required = true, description = "The file.", examples = "/media/foghorn.mp3") String url,
            @Schema(required = true, description = CAPTION) List<Span> caption) implements Block {
    }

    @JsonTypeName("embed")
    @Schema(name = "EmbedBlock", description = "A page of another site, shown in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "embed"))
    record Embed(
            @Schema(required = true, description = "The page.", examples = "https://player.example.org/v/12")
            String url,
            @Schema(required = true, nullable = true, examples = "player.example.org",
                    description = "Host of the page, in lower case; null if the URL names none.") String provider,
            @Schema(required = true, nullable = true, description = "What it is; null if not told.",
                    examples = "Ferry timetable, animated") String title,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "640") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "360") Integer height,
            @Schema(required = true, description = CAPTION) List<Span> caption) implements Block {
    }

    @JsonTypeName("code")
    @Schema(name = "CodeBlock", description = "Preformatted text, such as a program.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "code"))
    record Code(
            @Schema(required = true, nullable = true, description = "Programming language; null if not told.",
                    examples = "java") String language,
            @Schema(required = true, description = "The text, white space and all.", examples = "int ferries = 3;")
            String text) implements Block {
    }

    @JsonTypeName("rule")
    @Schema(name = "RuleBlock", description = "A break between two parts of the text.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "rule"))
    record Rule() implements Block {
    }
}
