package dev.dateline.delivery.article.search;

import java.util.List;
import java.util.regex.Pattern;

import org.jsoup.nodes.Entities;

/**
 * Text in which the database has marked matches. The marks are private-use characters that no text contains, and become elements
 * after everything else is escaped, so that a text cannot add elements.
 */
final class MarkedText {

    static final char FOUND = '\uE000';
    static final char END = '\uE001';
    static final char NEXT = '\uE002';
    /** Replaces a less-than sign, which the database would treat as the start of a tag and drop. */
    static final char LESS = '\uE003';

    private static final Pattern DELIMITER = Pattern.compile(String.valueOf(NEXT));
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s++");

    private MarkedText() {
    }

    /** Null stays null. */
    static String html(String marked) {
        return marked == null ? null
                : Entities.escape(marked.replace(LESS, '<'))
                        .replace(String.valueOf(FOUND), "<mark>").replace(String.valueOf(END), "</mark>");
    }

    /** The fragments that contain a match. */
    static List<String> fragments(String marked) {
        return marked == null ? List.of() : DELIMITER.splitAsStream(marked)
                .filter(fragment -> fragment.indexOf(FOUND) >= 0)
                .map(fragment -> html(WHITE_SPACE.matcher(fragment.strip()).replaceAll(" "))).toList();
    }
}
