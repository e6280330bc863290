package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/** The attributes {@code lang} and {@code dir} that an element inherits from elements that are not kept. */
final class LangDir {

    static final LangDir NONE = new LangDir(new Element("span"));

    private static final List<String> ATTRIBUTES = List.of("lang", "dir");
    private static final Set<String> WITHOUT_TEXT =
            Set.of("audio", "br", "col", "colgroup", "hr", "img", "source", "video", "wbr");

    private final Element span;

    private LangDir(Element span) {
        this.span = span;
    }

    boolean isSet() {
        return span.attributesSize() > 0;
    }

    /** The attributes inside the element, if these are the ones around it. */
    LangDir inside(Element element) {
        if (ATTRIBUTES.stream().noneMatch(element::hasAttr)) {
            return this;
        }
        Element inner = new Element("span");
        AttributeRules.copy(element, inner);
        inner.removeAttr("id");
        addTo(inner);
        return new LangDir(inner);
    }

    /** Keeps the attributes that the element has itself. */
    void addTo(Element element) {
        if (!WITHOUT_TEXT.contains(element.normalName())) {
            ATTRIBUTES.stream().filter(name -> span.hasAttr(name) && !element.hasAttr(name))
                    .forEach(name -> element.attr(name, span.attr(name)));
        }
    }

    /** The text in a span with these attributes. */
    Element span(String text) {
        return span.shallowClone().text(text);
    }
}
