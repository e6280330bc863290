package dev.dateline.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.dateline.body.block.Block;
import dev.dateline.body.block.LibraryMedia;
import dev.dateline.body.block.LinkTarget;
import dev.dateline.body.block.MediaBlock;
import dev.dateline.body.block.MediaTexts;
import dev.dateline.body.html.BodyParser;
import dev.dateline.body.text.Markdown;
import dev.dateline.body.text.PlainText;

/** A stored body in all output formats. The HTML is parsed at most once, and only for other formats than HTML. Not thread-safe. */
public final class Body {

    private final String html;
    private final Map<String, LinkTarget> targets;
    private List<Block> blocks;

    private Body(String html, Map<String, LinkTarget> targets) {
        this.html = html;
        this.targets = targets;
    }

    /** @param html a sanitised fragment; null for no body, all formats of which are null */
    public static Body parse(String html) {
        return parse(html, Map.of(), "");
    }

    /** The links are not known. */
    public static Body parse(String html, Map<String, LinkTarget> targets, String prefix) {
        return parse(html, ArticleLinks.keys(html), targets, prefix);
    }

    /**
     * @param links the keys of the links of the body: see {@link ArticleLinks#keys}
     * @param targets the articles that the body links to, by their keys
     * @param prefix of URLs on this server, such as {@code /content}; may be empty
     */
    public static Body parse(String html, Set<String> links, Map<String, LinkTarget> targets, String prefix) {
        var resolved = links.isEmpty() ? html : ArticleLinks.resolve(html, targets);
        return new Body(html == null ? null : ArticleLinks.withPrefix(resolved, prefix), targets);
    }

    /** From top to bottom; empty if nothing is visible. */
    public List<Block> blocks() {
        if (blocks == null && html != null) {
            blocks = BodyParser.parse(html, targets.values().stream()
                    .collect(Collectors.toMap(LinkTarget::id, Function.identity(), (one, same) -> one)));
        }
        return blocks;
    }

    /** @param library finds an item of the media library by id; null for an item that must not be shown */
    public List<Block> blocks(Function<UUID, LibraryMedia> library) {
        return ArticleLinks.showsMedia(html) ? Block.withMedia(blocks(), library) : blocks();
    }

    /** The texts that the body itself has for each item of the media library, by the id of the item. */
    public Map<UUID, MediaTexts> mediaTexts() {
        return ArticleLinks.showsMedia(html) ? MediaTexts.of(blocks()) : Map.of();
    }

    /** The index of the first top-level block that shows each item of the media library, by the id of the item. */
    public Map<UUID, Integer> mediaPositions() {
        Map<UUID, Integer> positions = new HashMap<>();
        if (ArticleLinks.showsMedia(html)) {
            for (int i = 0; i < blocks().size(); i++) {
                int position = i;
                media(blocks().get(i)).forEach(media -> positions.putIfAbsent(media, position));
            }
        }
        return positions;
    }

    private static Stream<UUID> media(Block block) {
        Stream<UUID> own = block instanceof MediaBlock shown && shown.media() != null ? Stream.of(shown.media().id())
                : Stream.empty();
        return Stream.concat(own, block.nested().stream().flatMap(Body::media));
    }

    /** The stored HTML with the current URLs of linked articles. */
    public String html() {
        return html;
    }

    /** Plain text, see {@link PlainText}; empty for an empty body. */
    public String text() {
        return html == null ? null : PlainText.of(blocks());
    }

    /** CommonMark with GitHub's tables and strikethrough, see {@link Markdown}; empty for an empty body. */
    public String markdown() {
        return html == null ? null : Markdown.of(blocks());
    }

    /**
     * The words, and the reading time, which is at least one minute unless the body is empty.
     *
     * @param languageTag BCP 47; null if unknown
     */
    public BodyText words(String languageTag) {
        if (html == null) {
            return new BodyText("", new ReadingTime(0, 0));
        }
        String words = PlainText.wordsOf(blocks());
        ReadingTime time = ReadingTime.of(words, languageTag);
        return new BodyText(words, time.minutes() == 0 && !blocks().isEmpty() ? new ReadingTime(time.words(), 1) : time);
    }
}
