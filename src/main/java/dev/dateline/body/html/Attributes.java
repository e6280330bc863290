package dev.dateline.body.html;

import java.util.List;
import java.util.UUID;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.BodyBlock.Audio;
import dev.dateline.body.block.BodyBlock.Code;
import dev.dateline.body.block.BodyBlock.Embed;
import dev.dateline.body.block.BodyBlock.Image;
import dev.dateline.body.block.BodyBlock.Video;
import dev.dateline.body.block.BodyBlock;
import dev.dateline.body.block.Link;
import dev.dateline.body.embed.EmbedSource;

/** Reads the attributes of elements; a value that makes no sense counts as not given. */
final class Attributes {

    private static final int MAX_PIXELS = 100_000;

    private Attributes() {
    }

    /** The value without white space at its ends; null for none. */
    static String text(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** A whole number from 1 to {@code max}. */
    static Integer count(Element element, String name, int max, Integer otherwise) {
        return number(element, name, 1, max, otherwise);
    }

    /** A whole number from {@code min} to {@code max}. */
    static Integer number(Element element, String name, int min, int max, Integer otherwise) {
        try {
            int number = Integer.parseInt(element.attr(name).strip());
            return number >= min && number <= max ? Integer.valueOf(number) : otherwise;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The link of an {@code a}; null where it has no target. */
    static Link link(Element element) {
        String href = text(element, "href");
        return href == null ? null : new Link(href, id(element, "data-article"));
    }

    /** The picture, film, sound or embed that the element shows, which has a {@link #source}. */
    static BodyBlock media(Element element, Style style, List<String> anchors) {
        String url = source(element);
        Integer width = count(element, "width", MAX_PIXELS, null);
        Integer height = count(element, "height", MAX_PIXELS, null);
        UUID media = id(element, "data-media");
        return switch (element.normalName()) {
            case "img" -> new Image(url, text(element, "alt"), width, height, style.link(), List.of(), media, anchors);
            case "video" -> new Video(url, text(element, "poster"), width, height, List.of(), media, anchors);
            case "audio" -> new Audio(url, List.of(), media, anchors);
            default -> new Embed(EmbedSource.of(url), url, text(element, "title"), width, height, element.outerHtml(),
                    List.of(), List.of(), anchors);
        };
    }

    /** The program text as it stands, and the language named by a class such as {@code language-java}. */
    static Code code(Element pre, List<String> anchors) {
        String text = pre.wholeText().replace("\r\n", "\n").replace('\r', '\n');
        String language = language(pre);
        Element child = pre.firstElementChild();
        if (language == null && child != null && child.nameIs("code")) {
            language = language(child);
        }
        return new Code(language, text.endsWith("\n") ? text.substring(0, text.length() - 1) : text, anchors);
    }

    private static String language(Element element) {
        for (String name : element.classNames()) {
            if (name.startsWith("language-") && name.length() > "language-".length()) {
                return name.substring("language-".length());
            }
        }
        return null;
    }

    /** Where the file or the page is; null if the element does not say it. */
    static String source(Element element) {
        String own = text(element, "src");
        if (own != null) {
            return own;
        }
        for (Element child : element.children()) {
            String alternative = child.nameIs("source") ? text(child, "src") : null;
            if (alternative != null) {
                return alternative;
            }
        }
        return null;
    }

    private static UUID id(Element element, String name) {
        try {
            return element.hasAttr(name) ? UUID.fromString(element.attr(name)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
