package dev.dateline.delivery.article.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import dev.dateline.body.block.Direction;
import dev.dateline.body.embed.EmbedKind;
import dev.dateline.delivery.media.v1.FocalPoint;
import dev.dateline.delivery.media.v1.Rights;

/** One piece of an article's body, as an app draws it. The property {@code type} tells the kinds apart. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@Schema(description = "One piece of an article's body; `type` tells which kind. Drawn from top to bottom, the blocks "
        + "are the body. The values of `type` do not change within version 1: content for which there is no kind of its own, "
        + "now or later, is a block `other`.",
        oneOf = {Block.Paragraph.class, Block.Heading.class, Block.ItemList.class, Block.Quote.class, Block.Image.class,
            Block.Video.class, Block.Audio.class, Block.Embed.class, TableBlock.class, Block.Code.class,
            Block.Rule.class, Block.Other.class},
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
            @DiscriminatorMapping(value = "rule", schema = Block.Rule.class),
            @DiscriminatorMapping(value = "other", schema = Block.Other.class)})
public sealed interface Block permits Block.Paragraph, Block.Heading, Block.ItemList, Block.Quote, Block.Image,
        Block.Video, Block.Audio, Block.Embed, TableBlock, Block.Code, Block.Rule, Block.Other {

    String TYPE = "Which kind of block it is.";
    String LANGUAGE = "Language (BCP 47), where the body gives one; null for the article's.";
    String DIRECTION = "Which way the text is read, where the body says so; else null.";
    String CAPTION = "Words beside it; empty for none.";
    String MEDIA_CAPTION = "Words beside it: those in the body; else, of an item of the library, those of the article's usage, "
            + "of the caption in the article's language or in the item's default language; empty for none.";
    String MEDIA = "The item of the library that it shows, which is also in `media` or `lead` of the article; null for any "
            + "other file, and in versions of an article.";
    String FOCAL_POINT = "Focal point of the item, for cropping; null if not set.";
    String CREDIT = "Whom to credit: as the article's usage states it, else the item or its caption; null for none.";
    String RIGHTS = "Rights to the item; null where nothing is known of them.";
    String ANCHORS = "Ids of elements in the body: a link to `#` and one of them leads here. Empty for none.";

    @JsonTypeName("paragraph")
    @Schema(name = "ParagraphBlock", description = "Running text.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "paragraph"))
    record Paragraph(
            @Schema(required = true, minItems = 1, description = "Its text.") List<Span> spans,
            @Schema(required = true, nullable = true, description = LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = DIRECTION) Direction direction,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("heading")
    @Schema(name = "HeadingBlock", description = "A heading inside the article.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "heading"))
    record Heading(
            @Schema(required = true, minimum = "1", maximum = "6", description = "1 is the highest.", examples = "2")
            int level,
            @Schema(required = true, minItems = 1, description = "Its text.") List<Span> spans,
            @Schema(required = true, nullable = true, description = LANGUAGE, examples = "ar") String language,
            @Schema(required = true, nullable = true, description = DIRECTION) Direction direction,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
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
            @Schema(required = true, minItems = 1, description = "From first to last.") List<Item> items,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors)
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
                    description = "Where the words were taken from; null if not told.") String url,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("image")
    @Schema(name = "ImageBlock", description = "A picture.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "image"))
    record Image(
            @Schema(required = true, description = "The file.", examples = "/media/ferry.jpg") String url,
            @Schema(required = true, nullable = true, examples = "A ferry leaving the harbour",
                    description = "What it shows, for those who cannot see it: as the body states it, else as for the "
                    + "caption; null for none.") String altText,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "1600") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "900") Integer height,
            @Schema(required = true, nullable = true, description = "Where it links to; null for no link.",
                    examples = "https://example.org/ferries") String href,
            @Schema(required = true, nullable = true, description = "The article of this API that it links to; null for any "
                    + "other link.") Target target,
            @Schema(required = true, description = MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = FOCAL_POINT) FocalPoint focalPoint,
            @Schema(required = true, nullable = true, description = CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = RIGHTS) Rights rights,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors)
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
            @Schema(required = true, description = MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = FOCAL_POINT) FocalPoint focalPoint,
            @Schema(required = true, nullable = true, description = CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = RIGHTS) Rights rights,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("audio")
    @Schema(name = "AudioBlock", description = "A sound to be played in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "audio"))
    record Audio(
            @Schema(required = true, description = "The file.", examples = "/media/foghorn.mp3") String url,
            @Schema(required = true, description = MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = RIGHTS) Rights rights,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("embed")
    @Schema(name = "EmbedBlock", description = "Content of another site: a post of a social network, or a video, a sound, a "
            + "chart or a map in a frame. A client that knows the `provider` may show it by `id` or `url` in its own way; any "
            + "other shows the `html`.",
            requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "embed"))
    record Embed(
            @Schema(required = true, nullable = true, examples = "youtube",
                    description = "Who provides it: `x`, `instagram`, `facebook`, `tiktok`, `bluesky`, `mastodon`, `threads`, "
                    + "`reddit`, `linkedin`, `pinterest`, `telegram`, `youtube`, `vimeo`, `dailymotion`, `ted`, `spotify`, "
                    + "`apple-podcasts`, `soundcloud`, `acast`, `bandcamp`, `datawrapper`, `flourish`, `infogram`, "
                    + "`documentcloud`, `openstreetmap`, `google-maps`; the host of any other page, in lower case; null if its "
                    + "URL has no host. Providers may be added.") String provider,
            @Schema(required = true, description = "What it is; `page` for content of a provider that is not known.")
            EmbedKind kind,
            @Schema(required = true, nullable = true, examples = "dQw4w9WgXcQ",
                    description = "Its id at the provider; null if unknown.") String id,
            @Schema(required = true, description = "Its page at the provider, else the URL to show in a frame.",
                    examples = "https://www.youtube.com/watch?v=dQw4w9WgXcQ") String url,
            @Schema(required = true, nullable = true, examples = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                    description = "The URL to show in a frame; null for a post of a social network.") String frameUrl,
            @Schema(required = true, nullable = true, description = "What it shows; null if not told.",
                    examples = "Ferry timetable, animated") String title,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "640") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = "In pixels; null if unknown.",
                    examples = "360") Integer height,
            @Schema(required = true, description = "Sanitised HTML: the frame, or what the article quotes of a post, with a "
                    + "link to it.", examples = "<iframe src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\"></iframe>")
            String html,
            @Schema(required = true, description = CAPTION) List<Span> caption,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("code")
    @Schema(name = "CodeBlock", description = "Preformatted text, such as a program.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "code"))
    record Code(
            @Schema(required = true, nullable = true, description = "Programming language; null if not told.",
                    examples = "java") String language,
            @Schema(required = true, description = "The text, white space and all.", examples = "int ferries = 3;")
            String text,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("rule")
    @Schema(name = "RuleBlock", description = "A break between two parts of the text.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "rule"))
    record Rule(
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }

    @JsonTypeName("other")
    @Schema(name = "OtherBlock", description = "Content for which there is no other kind of block. A client that does not know "
            + "its `kind` shows the `html`, or the `text` where it cannot show HTML. New kinds may be added at any time.",
            requiredProperties = "type",
            properties = @SchemaProperty(name = "type", description = Block.TYPE,
                    type = SchemaType.STRING, enumeration = "other"))
    record Other(
            @Schema(required = true, examples = "details", description = "The name of its HTML element: at present "
                    + "`details` (a summary that opens) and `dl` (terms and their descriptions).") String kind,
            @Schema(required = true, description = "Sanitised HTML.",
                    examples = "<details><summary>How to get there</summary><p>By ferry.</p></details>") String html,
            @Schema(required = true, description = "The same as plain text.",
                    examples = "How to get there\n\nBy ferry.") String text,
            @Schema(required = true, description = ANCHORS, examples = "timetable") List<String> anchors) implements Block {
    }
}
