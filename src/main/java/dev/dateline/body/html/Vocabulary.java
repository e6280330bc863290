package dev.dateline.body.html;

import java.util.Set;

import org.jsoup.nodes.Element;

/** What is to be known of elements by their names alone. Any other element is as good as absent; its content is not. */
final class Vocabulary {

    private static final Set<String> HIDDEN = Set.of("script", "style", "template", "head", "colgroup");

    private static final Set<String> BORDERED = Set.of("address", "article", "aside", "blockquote", "caption", "center",
            "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
            "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section",
            "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private Vocabulary() {
    }

    /** Whether its content is nothing to read. */
    static boolean isHidden(Element element) {
        return HIDDEN.contains(element.normalName());
    }

    static boolean isHeading(Element element) {
        return HEADINGS.contains(element.normalName());
    }

    /** Whether a text before the element and one inside it stand in different paragraphs. */
    static boolean isBordered(Element element) {
        return BORDERED.contains(element.normalName());
    }
}
