package dev.dateline.editorial.imports.wordpress.body;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Splits HTML into text, tags, and elements whose content must stay unchanged. A search that failed is not repeated from later
 * positions, so that the time is linear.
 */
final class MarkupScanner {

    enum Kind {
        TEXT, TAG, VERBATIM
    }

    /**
     * @param name of the tag or element, in lower case; empty for text
     * @param closing whether it is an end tag
     */
    record Piece(Kind kind, int start, int end, String name, boolean closing) {
    }

    private static final Set<String> VERBATIM = Set.of("pre", "code", "script", "style", "textarea", "svg", "math");

    private final String html;
    private final String lowerCase;
    private final Set<String> neverAgain = new HashSet<>();
    private int position;
    private boolean quotesMatch = true;

    MarkupScanner(String html) {
        this.html = html;
        lowerCase = asciiLowerCase(html);
    }

    /** The next piece, or null at the end. */
    Piece next() {
        if (position == html.length()) {
            return null;
        }
        Piece piece = isTag(position) ? tag() : text();
        position = piece.end();
        return piece;
    }

    private Piece text() {
        int end = position + 1;
        while (end < html.length() && !isTag(end)) {
            end++;
        }
        return new Piece(Kind.TEXT, position, end, "", false);
    }

    private Piece tag() {
        int end = endOfTag(position) + 1;
        boolean closing = html.charAt(position + 1) == '/';
        int from = position + (closing ? 2 : 1);
        int to = from;
        while (to < end && (Character.isLetterOrDigit(html.charAt(to)) || html.charAt(to) == '-')) {
            to++;
        }
        String name = lowerCase.substring(from, to);
        if (VERBATIM.contains(name) && !closing) {
            int close = find("</" + name, end);
            if (close >= 0) {
                int closed = find(">", close);
                return new Piece(Kind.VERBATIM, position, closed < 0 ? html.length() : closed + 1, name, false);
            }
        }
        return new Piece(Kind.TAG, position, end, name, closing);
    }

    private boolean isTag(int at) {
        if (html.charAt(at) != '<' || at + 1 == html.length()) {
            return false;
        }
        char next = html.charAt(at + 1);
        boolean named = isLetter(next) || next == '/' && at + 2 < html.length() && isLetter(html.charAt(at + 2));
        return named && find(">", at) >= 0;
    }

    /** The end of a tag: the first {@code >} outside quoted values, or the first one if a quote is not closed. */
    private int endOfTag(int start) {
        int end = quotesMatch ? endOutsideQuotes(start) : -1;
        if (end < 0) {
            quotesMatch = false;
            return find(">", start);
        }
        return end;
    }

    private int endOutsideQuotes(int start) {
        boolean value = false;
        for (int at = start; at >= 0 && at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '>') {
                return at;
            } else if (value && (c == '"' || c == '\'')) {
                at = find(String.valueOf(c), at + 1);
                if (at < 0) {
                    return -1;
                }
            }
            value = c == '=' || value && Character.isWhitespace(c);
        }
        return -1;
    }

    private int find(String wanted, int from) {
        if (neverAgain.contains(wanted)) {
            return -1;
        }
        int found = lowerCase.indexOf(wanted, from);
        if (found < 0) {
            neverAgain.add(wanted);
        }
        return found;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Lower case with the same positions. */
    private static String asciiLowerCase(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        if (lower.length() == html.length()) {
            return lower;
        }
        char[] characters = html.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = isLetter(characters[i]) ? Character.toLowerCase(characters[i]) : characters[i];
        }
        return new String(characters);
    }
}
