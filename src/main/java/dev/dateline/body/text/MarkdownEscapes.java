package dev.dateline.body.text;

/** Escapes characters that have a meaning in Markdown. */
final class MarkdownEscapes {

    private static final int MAX_NUMBER_DIGITS = 9;

    private MarkdownEscapes() {
    }

    /**
     * @param atLineStart whether a block such as a heading, list or quote could start with the text
     * @param multiline whether one could start after a line break in the text
     */
    static String text(String text, boolean atLineStart, boolean multiline) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean lineStart = atLineStart;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean afterNumber = digits > 0 && digits <= MAX_NUMBER_DIGITS && (c == '.' || c == ')');
            if (hasMeaning(c, i == 0 ? 0 : text.charAt(i - 1), next) || lineStart && startsBlock(c)
                    || afterNumber) {
                out.append('\\');
            }
            out.append(c);
            boolean counting = c >= '0' && c <= '9' && (lineStart || digits > 0);
            digits = counting ? digits + 1 : 0;
            lineStart = multiline && c == '\n';
        }
        return out.toString();
    }

    private static boolean hasMeaning(char c, char before, char next) {
        return switch (c) {
            case '\\', '`', '*', '[', ']', '<', '~' -> true;
            case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
            case '&' -> next == '#' || next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z';
            // The next run could be a link.
            case '!' -> next == 0;
            default -> false;
        };
    }

    private static boolean startsBlock(char c) {
        return switch (c) {
            case '#', '>', '+', '-', '=', '|', ':' -> true;
            default -> false;
        };
    }

    /** The URL of a link or an image, in angle brackets if it requires them. */
    static String destination(String url) {
        StringBuilder out = new StringBuilder(url.length() + 2);
        boolean bare = !url.isEmpty();
        for (int i = 0; i < url.length(); i++) {
            char c = url.charAt(i);
            bare &= c > ' ' && c != 0x7f && c != '(' && c != ')' && c != '<';
            if (c == '\\' || c == '<' || c == '>' || c == '&') {
                out.append('\\');
            }
            if (c == '\n' || c == '\r') {
                out.append(c == '\n' ? "%0A" : "%0D");
            } else {
                out.append(c);
            }
        }
        return bare ? out.toString() : "<" + out + ">";
    }

    /** Unescaped text between backticks; it must not contain line breaks. */
    static String code(String text) {
        String fence = fence(text, 1);
        boolean touches = text.startsWith("`") || text.endsWith("`");
        // A space at both ends would be removed as padding.
        boolean padded = text.startsWith(" ") && text.endsWith(" ");
        String space = touches || padded ? " " : "";
        return fence + space + text + space + fence;
    }

    /** More backticks than the longest run of backticks in the text. */
    static String fence(String text, int atLeast) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = text.charAt(i) == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return "`".repeat(Math.max(atLeast, longest + 1));
    }

    /** The programming language after a fence, which must not contain backticks. */
    static String info(String language) {
        return text(language, false, false).replace("`", "").replace("\n", "");
    }
}
