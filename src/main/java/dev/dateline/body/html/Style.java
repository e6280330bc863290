package dev.dateline.body.html;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.Direction;
import dev.dateline.body.block.Link;
import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;

/** What the elements around a text say about it: its looks and, for it and for its block, its tongue. */
record Style(Set<Mark> marks, Link link, Tongue tongue, Tongue block) {

    static final Style PLAIN = new Style(Set.of(), null, Tongue.UNKNOWN, Tongue.UNKNOWN);

    private static final Map<String, Mark> MARKS = Map.ofEntries(
            Map.entry("strong", Mark.STRONG), Map.entry("b", Mark.STRONG),
            Map.entry("dt", Mark.STRONG), Map.entry("summary", Mark.STRONG),
            Map.entry("em", Mark.EMPHASIS), Map.entry("i", Mark.EMPHASIS),
            Map.entry("cite", Mark.EMPHASIS), Map.entry("var", Mark.EMPHASIS), Map.entry("dfn", Mark.EMPHASIS),
            Map.entry("u", Mark.UNDERLINE), Map.entry("ins", Mark.UNDERLINE),
            Map.entry("s", Mark.STRIKE), Map.entry("del", Mark.STRIKE), Map.entry("strike", Mark.STRIKE),
            Map.entry("code", Mark.CODE), Map.entry("kbd", Mark.CODE), Map.entry("samp", Mark.CODE),
            Map.entry("tt", Mark.CODE),
            Map.entry("sub", Mark.SUBSCRIPT), Map.entry("sup", Mark.SUPERSCRIPT),
            Map.entry("mark", Mark.HIGHLIGHT), Map.entry("small", Mark.SMALL));

    /** A language (BCP 47) and a direction, each null where not given. */
    record Tongue(String language, Direction direction) {
        static final Tongue UNKNOWN = new Tongue(null, null);

        Tongue inside(Element element) {
            String lang = element.attr("lang").strip();
            Direction dir = Direction.of(element.attr("dir"));
            if (lang.isEmpty() && dir == null) {
                return this;
            }
            return new Tongue(lang.isEmpty() ? language : lang, dir == null ? direction : dir);
        }
    }

    Style inside(Element element) {
        Mark mark = MARKS.get(element.normalName());
        Link own = element.nameIs("a") ? Attributes.link(element) : null;
        Tongue spoken = tongue.inside(element);
        if (mark == null && own == null && spoken == tongue) {
            return this;
        }
        Style marked = mark == null ? this : marked(mark);
        return new Style(marked.marks, own == null ? link : own, spoken, block);
    }

    /** In the tongue of the element, without its looks. */
    Style spokenIn(Element element) {
        return new Style(marks, link, tongue.inside(element), block);
    }

    Style marked(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return new Style(more, link, tongue, block);
    }

    /** Seen from a block in this tongue: a run says its own only where it differs. */
    Style relativeTo(Tongue newBlock) {
        return newBlock.equals(block) ? this : new Style(marks, link, tongue, newBlock);
    }

    /** What this style shares with another one of the same block. */
    Style common(Style other) {
        if (equals(other)) {
            return this;
        }
        EnumSet<Mark> shared = EnumSet.noneOf(Mark.class);
        shared.addAll(marks);
        shared.retainAll(other.marks);
        return new Style(shared, Objects.equals(link, other.link) ? link : null,
                tongue.equals(other.tongue) ? tongue : block, block);
    }

    Span span(String text) {
        return new Span(text, marks, link,
                Objects.equals(tongue.language, block.language) ? null : tongue.language,
                tongue.direction == block.direction ? null : tongue.direction);
    }
}
