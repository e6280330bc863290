package dev.dateline.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.html.BodyParser;
import dev.dateline.body.link.ArticleLinks;
import dev.dateline.body.link.LinkTarget;
import dev.dateline.body.text.Markdown;
import dev.dateline.body.text.PlainText;

/**
 * The body of an article in the forms it is served in. The HTML is read at most once, and only when a form other than
 * itself is asked for. Not for use by several threads at once.
 */
public final class Body {

    private final String html;
    private List<BodyBlock> blocks;

    private Body(String html) {
        this.html = html;
    }

    /** @param html a sanitised fragment; null when there is no body, whose forms are all null */
    public static Body parse(String html) {
        return parse(html, Map.of());
    }

    /** @param targets the articles that it links to, by the keys of {@link ArticleLinks} */
    public static Body parse(String html, Map<String, LinkTarget> targets) {
        return new Body(html == null ? null : ArticleLinks.resolve(html, targets));
    }

    /** From top to bottom; empty where there is nothing to see. */
    public List<BodyBlock> blocks() {
        if (blocks == null && html != null) {
            blocks = BodyParser.parse(html);
        }
        return blocks;
    }

    /** The index of the first block that shows each item of the library, by the item's id. */
    public Map<UUID, Integer> mediaPositions() {
        Map<UUID, Integer> positions = new HashMap<>();
        if (ArticleLinks.showsMedia(html)) {
            for (int i = 0; i < blocks().size(); i++) {
                int position = i;
                blocks().get(i).accept(new ShownMedia(media -> positions.putIfAbsent(media, position)));
            }
        }
        return positions;
    }

    /** The sanitised HTML, as it is stored, its links to articles brought up to date. */
    public String html() {
        return html;
    }

    /** Plain text, see {@link PlainText}; empty for an empty body. */
    public String text() {
        return html == null ? null : PlainText.of(blocks());
    }

    /** CommonMark with the tables and the strike-through of GitHub, see {@link Markdown}; empty for an empty body. */
    public String markdown() {
        return html == null ? null : Markdown.of(blocks());
    }

    /**
     * How long the body is. Reading takes at least a minute unless the body is empty.
     *
     * @param languageTag BCP 47; null where unknown
     */
    public ReadingTime readingTime(String languageTag) {
        if (html == null) {
            return new ReadingTime(0, 0);
        }
        ReadingTime time = ReadingTime.of(PlainText.wordsOf(blocks()), languageTag);
        return time.minutes() == 0 && !blocks().isEmpty() ? new ReadingTime(time.words(), 1) : time;
    }
}
