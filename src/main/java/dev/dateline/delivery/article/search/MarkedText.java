package dev.dateline.delivery.article.search;

import java.util.Arrays;
import java.util.List;

import org.jsoup.nodes.Entities;

/**
 * Text in which the database has marked what was found. Its marks are letters that no text has, and become elements only
 * when all else is escaped: whatever a text holds, it cannot bring elements of its own.
 */
final class MarkedText {

    static final char FOUND = '\uE000';
    static final char END = '\uE001';
    static final char NEXT = '\uE002';
    /** Stands for a less-than sign, which would make the database take what follows for a tag and drop it. */
    static final char LESS = '\uE003';

    private MarkedText() {
    }

    /** Null stays null. */
    static String html(String marked) {
        return marked == null ? null
                : Entities.escape(marked.replace(LESS, '<'))
                        .replace(String.valueOf(FOUND), "<mark>").replace(String.valueOf(END), "</mark>");
    }

    /** Of several fragments those in which something is marked. */
    static List<String> fragments(String marked) {
        return marked == null ? List.of() : Arrays.stream(marked.split(String.valueOf(NEXT)))
                .filter(fragment -> fragment.indexOf(FOUND) >= 0)
                .map(fragment -> html(fragment.strip().replaceAll("\\s+", " "))).toList();
    }
}
