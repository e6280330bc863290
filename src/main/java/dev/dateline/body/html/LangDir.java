package dev.dateline.body.html;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.Direction;

/** The language (BCP 47) and direction of a text; each is null if not specified. */
record LangDir(String language, Direction direction) {

    static final LangDir NONE = new LangDir(null, null);

    LangDir inside(Element element) {
        String lang = element.attr("lang").strip();
        Direction dir = Direction.of(element.attr("dir"));
        if (lang.isEmpty() && dir == null) {
            return this;
        }
        return new LangDir(lang.isEmpty() ? language : lang, dir == null ? direction : dir);
    }
}
