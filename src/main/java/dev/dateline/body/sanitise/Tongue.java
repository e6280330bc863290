package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/** The language and the direction that elements give to what they hold, as their attributes. */
final class Tongue {

    static final Tongue UNKNOWN = new Tongue(new Element("span"));

    private static final List<String> ATTRIBUTES = List.of("lang", "dir");
    private static final Set<String> WORDLESS =
            Set.of("audio", "br", "col", "colgroup", "hr", "img", "source", "video", "wbr");

    private final Element span;

    private Tongue(Element span) {
        this.span = span;
    }

    boolean isKnown() {
        return span.attributesSize() > 0;
    }

    /** The tongue inside the element, where this is the one around it. */
    Tongue inside(Element element) {
        if (ATTRIBUTES.stream().noneMatch(element::hasAttr)) {
            return this;
        }
        Element inner = new Element("span");
        AttributeRules.copy(element, inner);
        inner.removeAttr("id");
        giveTo(inner);
        return new Tongue(inner);
    }

    /** Has an element say it that does not say another one. */
    void giveTo(Element element) {
        if (!WORDLESS.contains(element.normalName())) {
            ATTRIBUTES.stream().filter(name -> span.hasAttr(name) && !element.hasAttr(name))
                    .forEach(name -> element.attr(name, span.attr(name)));
        }
    }

    /** The words in an element of their own that says it. */
    Element spoken(String words) {
        return span.shallowClone().text(words);
    }
}
