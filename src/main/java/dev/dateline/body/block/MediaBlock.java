package dev.dateline.body.block;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeName;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import dev.dateline.body.embed.EmbedKind;
import dev.dateline.body.embed.EmbedSource;
import dev.dateline.vocabulary.FocalPoint;
import dev.dateline.vocabulary.Rights;

/** A block that shows a file or a page of another site, with a caption. */
public sealed interface MediaBlock extends Block {

    List<Span> caption();

    /** The item of the media library that the block shows; null for none. */
    default BlockMedia media() {
        return null;
    }

    MediaBlock withCaption(List<Span> caption);

    @Override
    default Optional<Block> captioned(List<Span> text) {
        return caption().isEmpty() ? Optional.of(withCaption(text)) : Optional.empty();
    }

    /** An item that the library does not have leaves only the file. */
    @Override
    default Block withMedia(Function<UUID, LibraryMedia> library) {
        return media() == null ? this : withMedia(library.apply(media().id()));
    }

    /** @param item null for none */
    default MediaBlock withMedia(LibraryMedia item) {
        return this;
    }

    @JsonTypeName("image")
    @Schema(name = "ImageBlock", description = "An image.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "image"))
    record Image(
            @Schema(required = true, description = Descriptions.FILE, examples = "/media/ferry.jpg") String url,
            @Schema(required = true, nullable = true, examples = "A ferry leaving the harbour",
                    description = "Alternative text: the one at this place in the body, else chosen like the caption; null for none.") String altText,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "1600") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "900") Integer height,
            @Schema(required = true, nullable = true, description = "URL that the image links to; null for no link.",
                    examples = "https://example.org/ferries") String href,
            @Schema(required = true, nullable = true, description = "The article of this API that the image links to; null for "
                    + "any other link.") LinkTarget target,
            @Schema(required = true, description = Descriptions.MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = Descriptions.MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = Descriptions.FOCAL_POINT) FocalPoint focalPoint,
            @Schema(required = true, nullable = true, description = Descriptions.CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = Descriptions.RIGHTS) Rights rights,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements MediaBlock {

        /** @param media id of the item of the media library; null for none */
        public static Image of(String url, String altText, Integer width, Integer height, String href, LinkTarget target,
                UUID media, List<String> anchors) {
            return new Image(url, altText, width, height, href, target, List.of(), BlockMedia.of(media), null, null, null,
                    anchors);
        }

        @Override
        public Image withCaption(List<Span> text) {
            return new Image(url, altText, width, height, href, target, text, media, focalPoint, credit, rights, anchors);
        }

        @Override
        public Image withMedia(LibraryMedia item) {
            return item == null ? of(url, altText, width, height, href, target, null, anchors).withCaption(caption)
                    : new Image(url, altText == null ? item.altText() : altText, width, height, href, target,
                            item.captionOr(caption), item.inBlock(!caption.isEmpty(), altText != null), item.focalPoint(),
                            item.credit(), item.rights(),
                            anchors);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.image(this);
        }
    }

    @JsonTypeName("video")
    @Schema(name = "VideoBlock", description = "A video file, played in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "video"))
    record Video(
            @Schema(required = true, description = Descriptions.FILE, examples = "/media/ferry.mp4") String url,
            @Schema(required = true, nullable = true, examples = "/media/ferry.jpg",
                    description = "URL of an image to show before the video plays: the one in the body, else that of the item;"
                            + " null for none.") String poster,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "1280") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "720") Integer height,
            @Schema(required = true, description = Descriptions.MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = Descriptions.MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = Descriptions.FOCAL_POINT) FocalPoint focalPoint,
            @Schema(required = true, nullable = true, description = Descriptions.CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = Descriptions.RIGHTS) Rights rights,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements MediaBlock {

        /** @param media id of the item of the media library; null for none */
        public static Video of(String url, String poster, Integer width, Integer height, UUID media, List<String> anchors) {
            return new Video(url, poster, width, height, List.of(), BlockMedia.of(media), null, null, null, anchors);
        }

        @Override
        public Video withCaption(List<Span> text) {
            return new Video(url, poster, width, height, text, media, focalPoint, credit, rights, anchors);
        }

        @Override
        public Video withMedia(LibraryMedia item) {
            return item == null ? of(url, poster, width, height, null, anchors).withCaption(caption)
                    : new Video(url, poster == null ? item.poster() : poster, width, height, item.captionOr(caption),
                            item.inBlock(!caption.isEmpty(), true),
                            item.focalPoint(), item.credit(), item.rights(), anchors);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.video(this);
        }
    }

    @JsonTypeName("audio")
    @Schema(name = "AudioBlock", description = "An audio file, played in place.", requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "audio"))
    record Audio(
            @Schema(required = true, description = Descriptions.FILE, examples = "/media/foghorn.mp3") String url,
            @Schema(required = true, description = Descriptions.MEDIA_CAPTION) List<Span> caption,
            @Schema(required = true, nullable = true, description = Descriptions.MEDIA) BlockMedia media,
            @Schema(required = true, nullable = true, description = Descriptions.CREDIT, examples = "Ada Rivers") String credit,
            @Schema(required = true, nullable = true, description = Descriptions.RIGHTS) Rights rights,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors)
            implements MediaBlock {

        /** @param media id of the item of the media library; null for none */
        public static Audio of(String url, UUID media, List<String> anchors) {
            return new Audio(url, List.of(), BlockMedia.of(media), null, null, anchors);
        }

        @Override
        public Audio withCaption(List<Span> text) {
            return new Audio(url, text, media, credit, rights, anchors);
        }

        @Override
        public Audio withMedia(LibraryMedia item) {
            return item == null ? of(url, null, anchors).withCaption(caption) : new Audio(url, item.captionOr(caption),
                    item.inBlock(!caption.isEmpty(), true), item.credit(), item.rights(), anchors);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.audio(this);
        }
    }

    /** @param quoted what the body quotes of a post; empty for a frame */
    @JsonTypeName("embed")
    @Schema(name = "EmbedBlock", description = "Content of another site: a social media post, or a video, audio, chart or map in "
            + "a frame. A client that knows the `provider` may show it by `id` or `url` in its own way; any other client shows "
            + "the `html`.",
            requiredProperties = "type",
            properties = @SchemaProperty(name = "type", type = SchemaType.STRING,
                    enumeration = "embed"))
    record Embed(
            @Schema(required = true, nullable = true, examples = "youtube",
                    description = "The provider: `x`, `instagram`, `facebook`, `tiktok`, `bluesky`, `mastodon`, `threads`, "
                            + "`reddit`, `linkedin`, `pinterest`, `telegram`, `youtube`, `vimeo`, `dailymotion`, `ted`, `spotify`, "
                            + "`apple-podcasts`, `soundcloud`, `acast`, `bandcamp`, `datawrapper`, `flourish`, `infogram`, "
                            + "`documentcloud`, `openstreetmap`, `google-maps`; for any other page its host, in lower case; null if the "
                            + "URL has no host. Providers may be added.") String provider,
            @Schema(required = true, description = "The kind of content; `page` if the provider is not known.") EmbedKind kind,
            @Schema(required = true, nullable = true, examples = "dQw4w9WgXcQ",
                    description = "Id of the content at the provider; null if unknown.") String id,
            @Schema(required = true, description = "URL of the page at the provider, else the URL to show in a frame.",
                    examples = "https://www.youtube.com/watch?v=dQw4w9WgXcQ") String url,
            @Schema(required = true, nullable = true, examples = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
                    description = "The URL to show in a frame; null for a social media post.") String frameUrl,
            @Schema(required = true, nullable = true, description = "Title of the content; null if unknown.",
                    examples = "Ferry timetable, animated") String title,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "640") Integer width,
            @Schema(required = true, nullable = true, minimum = "1", description = Descriptions.PIXELS,
                    examples = "360") Integer height,
            @Schema(required = true, description = "Sanitised HTML: the frame, or what the article quotes of a post, with a "
                    + "link to it.",
                    examples = "<iframe src=\"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ\"></iframe>") String html,
            @Schema(required = true, description = Descriptions.CAPTION) List<Span> caption,
            @Schema(required = true, description = Descriptions.ANCHORS, examples = "[\"timetable\"]") List<String> anchors,
            @Schema(hidden = true) @JsonIgnore List<Block> quoted) implements MediaBlock {

        /** A page of another site in a frame. */
        public static Embed frame(String url, String title, Integer width, Integer height, String html, List<String> anchors) {
            EmbedSource source = EmbedSource.of(url);
            return new Embed(source.provider(), source.kind(), source.id(), source.url(), url, title, width, height, html,
                    List.of(), anchors, List.of());
        }

        /** A social media post that the body quotes. */
        public static Embed post(EmbedSource source, String html, List<Block> quoted, List<String> anchors) {
            return new Embed(source.provider(), source.kind(), source.id(), source.url(), null, null, null, null, html,
                    List.of(), anchors, quoted);
        }

        @Override
        public List<Block> nested() {
            return quoted;
        }

        @Override
        public Embed withCaption(List<Span> text) {
            return new Embed(provider, kind, id, url, frameUrl, title, width, height, html, text, anchors, quoted);
        }

        @Override
        public void accept(Visitor visitor) {
            visitor.embed(this);
        }
    }
}
