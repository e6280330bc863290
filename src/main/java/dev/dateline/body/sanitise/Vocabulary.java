package dev.dateline.body.sanitise;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Element;

/** The elements a body may consist of, and what becomes of the others. An element in none of the sets is unwrapped. */
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

    private static final Set<String> HOLDS_PARAGRAPHS =
            Set.of("body", "blockquote", "dd", "details", "figcaption", "footer", "li", "td", "th");

    private static final Set<String> NEVER_HOLLOW = Set.of("blockquote", "dl", "figcaption", "figure", "footer", "h1",
            "h2", "h3", "h4", "h5", "h6", "ol", "p", "ul");

    private static final Set<String> NEVER_CHILDLESS = Stream.concat(NEVER_HOLLOW.stream(), INLINE.stream())
            .filter(name -> !Set.of("a", "audio", "br", "img", "source", "video", "wbr").contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** What the reader sees or hears although it holds no text. */
    private static final Set<String> CONTENT = Set.of("audio", "iframe", "img", "video");

    private static final Map<String, String> SUCCESSORS = Map.of("acronym", "abbr", "strike", "s");

    private Vocabulary() {
    }

    /** The name of the element, or of the one that has taken its place in HTML; a span stands for any unknown one. */
    static String name(Element element) {
        String name = SUCCESSORS.getOrDefault(element.normalName(), element.normalName());
        return keeps(name) || isBlock(name) || drops(name) ? name : "span";
    }

    static boolean keeps(String element) {
        return INLINE.contains(element) || BLOCK.contains(element);
    }

    /** Whether the element goes with everything in it. */
    static boolean drops(String element) {
        return DROPPED.contains(element);
    }

    /** Whether text before, in and after the element stands apart. */
    static boolean isBlock(String element) {
        return BLOCK.contains(element) || UNWRAPPED_BLOCK.contains(element);
    }

    static boolean holdsParagraphs(String element) {
        return HOLDS_PARAGRAPHS.contains(element);
    }

    static boolean isContent(String element) {
        return CONTENT.contains(element);
    }

    /** Whether an inline element may stand between blocks without a paragraph around it. */
    static boolean standsAlone(String element) {
        return element.equals("audio") || element.equals("video");
    }

    /** Whether the element says nothing without content, white space left aside. */
    static boolean isNeverHollow(String element) {
        return NEVER_HOLLOW.contains(element);
    }

    /** Whether the element says nothing without children. */
    static boolean isNeverChildless(String element) {
        return NEVER_CHILDLESS.contains(element);
    }
}
