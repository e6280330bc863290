package dev.dateline.body.html;

import java.util.List;
import java.util.UUID;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.MediaBlock;

/** Reads the attributes of elements; an invalid value is treated as missing. */
final class Attributes {

    private static final int MAX_PIXELS = 100_000;
    private static final String LANGUAGE_CLASS = "language-";

    private Attributes() {
    }

    /** The value without surrounding white space; null for none. */
    static String text(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }

    static Integer number(Element element, String name, int min, int max, Integer defaultValue) {
        try {
            int number = Integer.parseInt(element.attr(name).strip());
            return number >= min && number <= max ? Integer.valueOf(number) : defaultValue;
        } catch (NumberFormatException e) {
            return defaultValue;
        }
    }

    static UUID id(Element element, String name) {
        try {
            return element.hasAttr(name) ? UUID.fromString(element.attr(name)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The image, video, audio or frame of an element that has a {@link #source}. */
    static MediaBlock media(Element element, Link link, List<String> anchors) {
        String url = source(element);
        Integer width = number(element, "width", 1, MAX_PIXELS, null);
        Integer height = number(element, "height", 1, MAX_PIXELS, null);
        UUID media = id(element, "data-media");
        return switch (element.normalName()) {
            case "img" -> MediaBlock.Image.of(url, text(element, "alt"), width, height, link.href(), link.target(), media,
                    anchors);
            case "video" -> MediaBlock.Video.of(url, text(element, "poster"), width, height, media, anchors);
            case "audio" -> MediaBlock.Audio.of(url, media, anchors);
            default -> MediaBlock.Embed.frame(url, text(element, "title"), width, height, element.outerHtml(), anchors);
        };
    }

    /** The URL of the file or page; null for none. */
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

    /** The programming language that a class such as {@code language-java} names; null if unknown. */
    static String programmingLanguage(Element pre) {
        String language = language(pre);
        Element child = pre.firstElementChild();
        return language == null && child != null && child.nameIs("code") ? language(child) : language;
    }

    private static String language(Element element) {
        return element.classNames().stream()
                .filter(name -> name.startsWith(LANGUAGE_CLASS) && name.length() > LANGUAGE_CLASS.length())
                .map(name -> name.substring(LANGUAGE_CLASS.length())).findFirst().orElse(null);
    }
}
