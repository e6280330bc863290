package dev.dateline.http.parameter;

import java.time.DateTimeException;
import java.time.Instant;

/** Times as they are written on the wire (RFC 3339, 5.6). */
public final class Rfc3339 {

    private Rfc3339() {
    }

    /**
     * @param text with a year of four digits: Java reads longer and negative ones as well, of which PostgreSQL knows a part
     * @throws DateTimeException when it is no such time
     */
    public static Instant parse(String text) {
        var time = Instant.parse(text);
        if (!Character.isDigit(text.charAt(0))) {
            throw new DateTimeException("The year of " + text + " does not have four digits");
        }
        return time;
    }
}
