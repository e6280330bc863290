package dev.dateline.body.html;

import java.util.Set;

import org.jsoup.nodes.Element;

/** Classifies elements by name. Other elements have no effect; their content is kept. */
final class Vocabulary {

    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "head", "colgroup");

    private static final Set<String> BORDERED = Set.of("address", "article", "aside", "blockquote", "caption", "center",
            "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
            "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Vocabulary() {
    }

    /** Whether its content is not text. */
    static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether the element separates paragraphs. */
    static boolean isBordered(Element element) {
        return BORDERED.contains(element.normalName());
    }
}
