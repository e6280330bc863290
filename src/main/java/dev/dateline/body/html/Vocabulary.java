package dev.dateline.body.html;

import java.util.Set;

import org.jsoup.nodes.Element;

/** Classifies the elements of sanitised HTML by name. Other elements have no effect; their content is kept. */
final class Vocabulary {

    private static final Set<String> BORDERED = Set.of("blockquote", "caption", "dd", "details", "dl", "dt", "figcaption",
            "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary", "table", "tbody",
            "td", "tfoot", "th", "thead", "tr", "ul");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> MEDIA = Set.of("audio", "iframe", "img", "video");

    private Vocabulary() {
    }

    /** Whether its content is not text. */
    static boolean isHidden(Element element) {
        return element.nameIs("colgroup");
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    static boolean isMedia(Element element) {
        return MEDIA.contains(element.normalName());
    }

    /** Whether the element separates paragraphs. */
    static boolean isBordered(Element element) {
        return BORDERED.contains(element.normalName());
    }
}
