package dev.dateline.body.block;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The captions and alternative texts that a body itself has for an item of the media library, of all places that show it. The
 * article's usage of the item has one of them too, which applies to its own place only.
 */
public final class MediaTexts {

    private final Set<String> captions = new HashSet<>();
    private final Set<String> altTexts = new HashSet<>();

    /** Those of all items that the blocks show, by the id of the item. */
    public static Map<UUID, MediaTexts> of(List<Block> blocks) {
        var texts = new HashMap<UUID, MediaTexts>();
        blocks.forEach(block -> collect(block, texts));
        return texts;
    }

    private static void collect(Block block, Map<UUID, MediaTexts> texts) {
        if (block instanceof MediaBlock shown && shown.media() != null) {
            texts.computeIfAbsent(shown.media().id(), id -> new MediaTexts()).add(shown);
        }
        block.nested().forEach(inner -> collect(inner, texts));
    }

    private void add(MediaBlock shown) {
        captions.add(withoutSpaces(shown.caption().stream().map(Span::text).collect(Collectors.joining())));
        if (shown instanceof MediaBlock.Image image && image.altText() != null) {
            altTexts.add(withoutSpaces(image.altText()));
        }
    }

    public boolean haveCaption(String caption) {
        return captions.contains(withoutSpaces(caption));
    }

    public boolean haveAltText(String altText) {
        return altTexts.contains(withoutSpaces(altText));
    }

    /** The plain text of a caption has a space for a line break. */
    private static String withoutSpaces(String text) {
        return text.codePoints().filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
