package dev.dateline.editorial.imports.wordpress.body;

import org.jsoup.Jsoup;

import dev.dateline.body.sanitise.BodyFormat;
import dev.dateline.body.sanitise.BodySanitiser;

/** The plain text of HTML; titles, names and excerpts in WordPress contain markup and entities. */
public final class ReadableText {

    private static final int LONGEST_OPENING = 80;

    private ReadableText() {
    }

    /** The text on one line; null if there is none. */
    public static String of(String html) {
        String text = Jsoup.parseBodyFragment(BodySanitiser.sanitise(BodyFormat.HTML, html)).text().strip();
        return text.isEmpty() ? null : text;
    }

    /** The first words, at most 80 characters. */
    public static String opening(String html) {
        String text = of(html);
        if (text == null || text.length() <= LONGEST_OPENING) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_OPENING);
        int end = space > 0 ? space : text.offsetByCodePoints(0, Math.min(LONGEST_OPENING / 2,
                text.codePointCount(0, text.length())));
        return text.substring(0, end).replaceFirst("[\\s\\p{Punct}]+$", "") + "…";
    }
}
