package dev.dateline.delivery.article.body.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

import org.jsoup.nodes.Element;

import dev.dateline.delivery.article.body.block.BodyBlock.Audio;
import dev.dateline.delivery.article.body.block.BodyBlock.Code;
import dev.dateline.delivery.article.body.block.BodyBlock.Embed;
import dev.dateline.delivery.article.body.block.BodyBlock.Image;
import dev.dateline.delivery.article.body.block.BodyBlock.Video;
import dev.dateline.delivery.article.body.block.BodyBlock;

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

    /** The picture, film, sound or embed that the element shows; null if it does not say where it is. */
    static BodyBlock media(Element element, Style style) {
        String url = source(element);
        if (url == null) {
            return null;
        }
        Integer width = count(element, "width", MAX_PIXELS, null);
        Integer height = count(element, "height", MAX_PIXELS, null);
        return switch (element.normalName()) {
            case "img" -> new Image(url, text(element, "alt"), width, height, style.href(), List.of(), null);
            case "video" -> new Video(url, text(element, "poster"), width, height, List.of());
            case "audio" -> new Audio(url, List.of());
            default -> new Embed(url, host(url), text(element, "title"), width, height, List.of());
        };
    }

    /** The program text as it stands, and the language named by a class such as {@code language-java}. */
    static Code code(Element pre) {
        String text = pre.wholeText().replace("\r\n", "\n").replace('\r', '\n');
        String language = language(pre);
        Element child = pre.firstElementChild();
        if (language == null && child != null && child.nameIs("code")) {
            language = language(child);
        }
        return new Code(language, text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    private static String language(Element element) {
        for (String name : element.classNames()) {
            if (name.startsWith("language-") && name.length() > "language-".length()) {
                return name.substring("language-".length());
            }
        }
        return null;
    }

    private static String source(Element element) {
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

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
