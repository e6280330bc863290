package dev.dateline.body.html;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jsoup.nodes.Element;

import dev.dateline.body.block.Mark;
import dev.dateline.body.block.Span;

/**
 * Formatting, link, language and direction of a text.
 *
 * @param block language and direction of the block; a run states its own only if they differ
 */
record Style(Set<Mark> marks, Link link, LangDir langDir, LangDir block) {

    static final Style PLAIN = new Style(Set.of(), Link.NONE, LangDir.NONE, LangDir.NONE);

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

    /** @param own the link of the element; {@link Link#NONE} for none */
    Style inside(Element element, Link own) {
        Mark mark = MARKS.get(element.normalName());
        LangDir inner = langDir.inside(element);
        if (mark == null && own == Link.NONE && inner == langDir) {
            return this;
        }
        return new Style(mark == null ? marks : with(mark), own == Link.NONE ? link : own, inner, block);
    }

    /** Only the language and direction of the element, without its formatting. */
    Style withLangDirOf(Element element) {
        return new Style(marks, link, langDir.inside(element), block);
    }

    Style marked(Mark mark) {
        return new Style(with(mark), link, langDir, block);
    }

    private Set<Mark> with(Mark mark) {
        EnumSet<Mark> more = EnumSet.of(mark);
        more.addAll(marks);
        return more;
    }

    Style inBlock(LangDir newBlock) {
        return newBlock.equals(block) ? this : new Style(marks, link, langDir, newBlock);
    }

    /** What this style has in common with another one in the same block. */
    Style common(Style other) {
        if (equals(other)) {
            return this;
        }
        EnumSet<Mark> shared = EnumSet.noneOf(Mark.class);
        shared.addAll(marks);
        shared.retainAll(other.marks);
        return new Style(shared, link.equals(other.link) ? link : Link.NONE,
                langDir.equals(other.langDir) ? langDir : block, block);
    }

    Span span(String text) {
        return new Span(text, List.copyOf(marks), link.href(), link.target(),
                Objects.equals(langDir.language(), block.language()) ? null : langDir.language(),
                langDir.direction() == block.direction() ? null : langDir.direction());
    }
}
