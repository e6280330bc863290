package dev.dateline.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;

/** Times in the format of RFC 3339, section 5.6. */
public final class Rfc3339 {

    private static final BoundedPattern FORMAT = BoundedPattern.of(50,
            "(\\d{4}-\\d{2}-\\d{2})[Tt]((?!24)\\d{2}:\\d{2}:\\d{2})(?:(\\.\\d{1,9}+)\\d*+)?+"
                    + "(?:([Zz])|([+-])(\\d{2})(?::?+(\\d{2}))?+)");

    private Rfc3339() {
    }

    /**
     * @param text with a year of four digits; the colon or the minutes of the offset may be missing; digits below nanoseconds are
     *        dropped
     * @throws DateTimeException if it is not such a time
     */
    public static Instant parse(String text) {
        var parts = FORMAT.match(text).orElseThrow(() -> new DateTimeException("Not an RFC 3339 time"));
        var local = parts.group(1) + "T" + parts.group(2) + (parts.group(3) == null ? "" : parts.group(3));
        if (parts.group(4) != null) {
            return Instant.parse(local + "Z");
        }
        var minutes = parts.group(7) == null ? "00" : parts.group(7);
        return Instant.parse(local + parts.group(5) + parts.group(6) + ":" + minutes);
    }
}
