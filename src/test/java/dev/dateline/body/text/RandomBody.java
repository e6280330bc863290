package dev.dateline.body.text;

import java.util.List;
import java.util.Random;

/** Generates HTML that Markdown can express, with words that are easy to misinterpret. */
final class RandomBody {

    private static final List<String> WORDS = List.of("word", "W", "7", "1.", "2)", "-", "+", "*", "**", "_", "__", "~",
            "~~", "`", "``", "#", "=", "===", "---", "&gt;", "&lt;", "&lt;b&gt;", "&amp;", "&amp;amp;", "|", ":--", "!",
            "[", "]", "](x)", "\\", "\\\\", "(", ")", "snake_case", "\u00ab", "\u00bb", "\u201c", "\u201d", "\u4e2d\u6587",
            "\u3002", "\u300c", "\u062e\u0628\u0631", "\ud83d\ude00", "\u00a0", "$", "'", "\"", "http://x.example/", "caf\u00e9");
    private static final List<String> MARKS = List.of("b", "i", "s", "u", "sub", "sup", "mark", "small", "code", "a");

    private final Random random;

    RandomBody(Random random) {
        this.random = random;
    }

    String html() {
        return blocks(0);
    }

    private String blocks(int depth) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            out.append(block(depth));
        }
        return out.toString();
    }

    private String block(int depth) {
        return switch (random.nextInt(depth < 3 ? 12 : 6)) {
            case 0 -> "<h2>" + text() + "</h2>";
            case 1 -> "<pre>" + word() + "\n  " + word() + "\n\n" + word() + "</pre>";
            case 2 -> "<hr>";
            case 3 -> table();
            case 4 -> "<p><img src='/" + random.nextInt(9) + ".jpg' alt='picture'></p>";
            case 5, 6, 7 -> "<p>" + text() + "</p>";
            case 8, 9 -> list("ul", depth);
            case 10 -> list("ol", depth);
            default -> "<blockquote>" + blocks(depth + 1) + "</blockquote>";
        };
    }

    private String list(String name, int depth) {
        StringBuilder out = new StringBuilder("<" + name + " start=" + (1 + random.nextInt(3)) + ">");
        for (int i = 0; i <= random.nextInt(3); i++) {
            out.append("<li>").append(random.nextBoolean() ? text() : "").append(blocks(depth + 1)).append("</li>");
        }
        return out.append("</").append(name).append(">").toString();
    }

    private String table() {
        int width = 1 + random.nextInt(3);
        StringBuilder out = new StringBuilder("<table>");
        for (int row = 0; row < 3; row++) {
            String cell = row == 0 && width > 1 ? "th" : "td";
            out.append("<tr>").append(("<" + cell + ">%s</" + cell + ">").repeat(width)).append("</tr>");
            for (int at = out.indexOf("%s"); at >= 0; at = out.indexOf("%s")) {
                out.replace(at, at + 2, text());
            }
        }
        return out.append("</table>").toString();
    }

    private String text() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i <= random.nextInt(6); i++) {
            out.append(piece(0));
        }
        return out.toString();
    }

    private String piece(int depth) {
        int choice = random.nextInt(10);
        if (choice == 0) {
            return "<br>";
        }
        if (choice < 4) {
            return " ";
        }
        if (choice < 7 || depth > 3) {
            return word();
        }
        String mark = MARKS.get(random.nextInt(MARKS.size()));
        StringBuilder inside = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            inside.append(piece(depth + 1));
        }
        String attribute = mark.equals("a") ? " href='/" + word().replace("'", "") + "'" : "";
        return "<" + mark + attribute + ">" + inside + "</" + mark + ">";
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
