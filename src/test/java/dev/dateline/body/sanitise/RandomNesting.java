package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Generates HTML with arbitrarily nested elements and numbered words, with or without white space. */
final class RandomNesting {

    private static final List<String> BLOCKS = List.of("article lang='he'", "blockquote", "caption", "colgroup", "dd",
            "details", "div", "div dir='rtl'", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "hr", "li",
            "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");
    private static final List<String> INLINES = List.of("a href='/a'", "abbr", "audio src='/b.mp3'", "b", "bdi", "br",
            "cite", "code", "del", "em", "i", "iframe src='https://www.youtube.com/embed/c'", "img src='/d.jpg'",
            "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "small", "span", "span lang='de'", "strong", "sub", "sup",
            "time", "u", "var", "video src='/e.mp4'", "wbr");
    private static final Set<String> CHILDLESS = Set.of("br", "hr", "iframe", "img", "wbr");

    private final Random random;
    private final int deepest;
    private int words;

    RandomNesting(long seed, int deepest) {
        this.random = new Random(seed);
        this.deepest = deepest;
    }

    String html() {
        return children(0);
    }

    /** Number of words; the first is w0. */
    int words() {
        return words;
    }

    private String children(int depth) {
        StringBuilder out = new StringBuilder();
        boolean spaced = random.nextInt(3) == 0;
        for (int i = random.nextInt(4) + (depth == 0 ? 1 : 0); i > 0; i--) {
            out.append(spaced ? List.of(" ", "\n").get(random.nextInt(2)) : "");
            out.append(random.nextInt(3) == 0 || depth == deepest ? word() : element(depth));
        }
        return out.toString();
    }

    private String element(int depth) {
        List<String> names = random.nextInt(5) < 3 ? BLOCKS : INLINES;
        String tag = names.get(random.nextInt(names.size()));
        String name = tag.split(" ")[0];
        String content = CHILDLESS.contains(name) ? "" : children(depth + 1);
        boolean ends = !CHILDLESS.contains(name) || name.equals("iframe");
        return "<" + tag + ">" + content + (ends ? "</" + name + ">" : "");
    }

    private String word() {
        String word = "w" + words++;
        return switch (random.nextInt(8)) {
            case 0 -> " " + word;
            case 1 -> word + " ";
            default -> word;
        };
    }
}
