package dev.dateline.body.sanitise;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/** The elements that a body may contain, and how the others are treated. An element in none of the sets is unwrapped. */
final class Vocabulary {

    private static final Set<String> INLINE = Set.of("a", "abbr", "audio", "b", "bdi", "bdo", "br", "cite", "code",
            "del", "em", "i", "img", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "source",
            "span", "strong", "sub", "sup", "time", "u", "var", "video", "wbr");

    private static final Set<String> BLOCK = Set.of("blockquote", "caption", "col", "colgroup", "dd", "details", "dl",
            "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre",
            "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static final Set<String> UNWRAPPED_BLOCK = Set.of("address", "article", "aside", "body", "center",
            "dialog", "dir", "div", "fieldset", "form", "header", "hgroup", "html", "legend", "listing",
            "main", "menu", "nav", "search", "section");

    private static final Set<String> DROPPED = Set.of("applet", "area", "base", "basefont", "bgsound", "button",
            "canvas", "datalist", "embed", "frame", "frameset", "head", "iframe", "input", "keygen", "link", "map",
            "math", "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup", "option", "output",
            "param", "plaintext", "progress", "script", "select", "slot", "style", "svg", "template", "textarea",
            "title", "track", "xmp");

    private static final Set<String> CONTAINS_PARAGRAPHS =
            Set.of("body", "blockquote", "dd", "details", "figcaption", "footer", "li", "td", "th");

    private static final Set<String> REQUIRES_CONTENT = Set.of("blockquote", "dl", "figcaption", "figure", "footer", "h1",
            "h2", "h3", "h4", "h5", "h6", "ol", "p", "ul");

    private static final Set<String> REQUIRES_CHILDREN = Stream.concat(REQUIRES_CONTENT.stream(), INLINE.stream())
            .filter(name -> !Set.of("a", "audio", "br", "img", "source", "video", "wbr").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** Visible or audible without text. */
    private static final Set<String> MEDIA = Set.of("audio", "iframe", "img", "video");

    private static final Map<String, String> SUCCESSORS = Map.of("acronym", "abbr", "strike", "s");

    private Vocabulary() {
    }

    /** The name of the element or of its replacement in current HTML; span for an unknown element. */
    static String name(Element element) {
        String name = current(element);
        return keeps(name) || isBlock(name) || drops(name) ? name : "span";
    }

    /** The name of the element in current HTML. */
    static String current(Element element) {
        return SUCCESSORS.getOrDefault(element.normalName(), element.normalName());
    }

    static boolean keeps(String element) {
        return INLINE.contains(element) || BLOCK.contains(element);
    }

    /** Whether the element is removed with its content. */
    static boolean drops(String element) {
        return DROPPED.contains(element);
    }

    /** Whether the element separates the text before, inside and after it. */
    static boolean isBlock(String element) {
        return BLOCK.contains(element) || UNWRAPPED_BLOCK.contains(element);
    }

    static boolean containsParagraphs(String element) {
        return CONTAINS_PARAGRAPHS.contains(element);
    }

    static boolean isMedia(String element) {
        return MEDIA.contains(element);
    }

    /** Whether the inline element is allowed between blocks without a paragraph around it. */
    static boolean isAllowedBetweenBlocks(String element) {
        return element.equals("audio") || element.equals("video");
    }

    /** Whether the element is removed if it contains at most white space. */
    static boolean requiresContent(String element) {
        return REQUIRES_CONTENT.contains(element);
    }

    /** Whether the element is removed if it is empty. */
    static boolean requiresChildren(String element) {
        return REQUIRES_CHILDREN.contains(element);
    }
}
