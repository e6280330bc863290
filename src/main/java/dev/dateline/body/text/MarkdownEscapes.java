package dev.dateline.body.text;

/** Keeps characters from meaning something in Markdown that they do not mean in the text. */
final class MarkdownEscapes {

    private static final int MAX_NUMBER_DIGITS = 9;

    private MarkdownEscapes() {
    }

    /**
     * @param atLineStart whether headings, lists, quotes and the like could begin with this text
     * @param onManyLines whether they could begin after a line break inside it
     */
    static String text(String text, boolean atLineStart, boolean onManyLines) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        boolean lineStart = atLineStart;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            boolean afterNumber = digits > 0 && digits <= MAX_NUMBER_DIGITS && (c == '.' || c == ')');
            if (meansSomething(c, i == 0 ? 0 : text.charAt(i - 1), next) || lineStart && beginsBlock(c)
                    || afterNumber) {
                out.append('\\');
            }
            out.append(c);
            boolean counting = c >= '0' && c <= '9' && (lineStart || digits > 0);
            digits = counting ? digits + 1 : 0;
            lineStart = onManyLines && c == '\n';
        }
        return out.toString();
    }

    private static boolean meansSomething(char c, char before, char next) {
        return switch (c) {
            case '\\', '`', '*', '[', ']', '<', '~' -> true;
            case '_' -> !Character.isLetterOrDigit(before) || !Character.isLetterOrDigit(next);
            case '&' -> next == '#' || next >= 'A' && next <= 'Z' || next >= 'a' && next <= 'z';
            // The next run may be a link.
            case '!' -> next == 0;
            default -> false;
        };
    }

    private static boolean beginsBlock(char c) {
        return switch (c) {
            case '#', '>', '+', '-', '=', '|', ':' -> true;
            default -> false;
        };
    }

    /** The target of a link or an image, in angle brackets where it could not stand without. */
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

    /** Text as it stands, between backticks; it must not hold line breaks. */
    static String code(String text) {
        String fence = fence(text, 1);
        boolean touches = text.startsWith("`") || text.endsWith("`");
        // One space at both ends would be taken for padding.
        boolean padded = text.startsWith(" ") && text.endsWith(" ");
        String space = touches || padded ? " " : "";
        return fence + space + text + space + fence;
    }

    /** Backticks, more of them than stand side by side anywhere in the text. */
    static String fence(String text, int atLeast) {
        int longest = 0;
        int current = 0;
        for (int i = 0; i < text.length(); i++) {
            current = text.charAt(i) == '`' ? current + 1 : 0;
            longest = Math.max(longest, current);
        }
        return "`".repeat(Math.max(atLeast, longest + 1));
    }

    /** The name of a programming language behind a fence, which no backtick may follow. */
    static String info(String language) {
        return text(language, false, false).replace("`", "").replace("\n", "");
    }
}
