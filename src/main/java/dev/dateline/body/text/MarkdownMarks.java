package dev.dateline.body.text;

import org.commonmark.text.Characters;

import dev.dateline.body.block.Mark;

/**
 * Encloses text in a mark: in Markdown if its delimiters are valid in that position, else as an HTML element. Next to letters,
 * for example in Chinese, many delimiters are not valid.
 */
final class MarkdownMarks {

    private MarkdownMarks() {
    }

    /** @param left the character before the marked text, {@code right} that after it */
    static String around(String inner, Mark mark, int left, int right) {
        String delimiter = delimiter(inner, mark, left, right);
        return delimiter == null ? "<" + element(mark) + ">" + inner + "</" + element(mark) + ">"
                : delimiter + inner + delimiter;
    }

    private static String delimiter(String inner, Mark mark, int left, int right) {
        int first = inner.codePointAt(0);
        int last = inner.codePointBefore(inner.length());
        if (!flanks(left, first) || !flanks(right, last)) {
            return null;
        }
        return switch (mark) {
            case STRONG -> "**";
            case STRIKE -> "~~";
            case EMPHASIS -> emphasis(left, first, last, right);
            default -> null;
        };
    }

    /** An underscore is not valid beside a letter, and an asterisk not beside another one. */
    private static String emphasis(int left, int first, int last, int right) {
        if (!isWord(left) && !isWord(right)) {
            return "_";
        }
        return left == '*' || first == '*' || last == '*' || right == '*' ? null : "*";
    }

    /** Whether a delimiter between the two characters opens or closes towards the inner one. */
    private static boolean flanks(int outer, int inner) {
        return !Characters.isWhitespaceCodePoint(inner) && (isWord(inner) || !isWord(outer));
    }

    private static boolean isWord(int c) {
        return !Characters.isWhitespaceCodePoint(c) && !Characters.isPunctuationCodePoint(c);
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case STRONG -> "strong";
            case EMPHASIS -> "em";
            case UNDERLINE -> "u";
            case STRIKE -> "s";
            case CODE -> "code";
            case SUBSCRIPT -> "sub";
            case SUPERSCRIPT -> "sup";
            case HIGHLIGHT -> "mark";
            case SMALL -> "small";
        };
    }
}
