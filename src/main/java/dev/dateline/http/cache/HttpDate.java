package dev.dateline.http.cache;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates in HTTP headers, to the second; the two obsolete formats are accepted too (RFC 9110, 5.6.7). */
public final class HttpDate {

    /** Unlike Java's RFC_1123_DATE_TIME it always writes two digits of the day. */
    private static final DateTimeFormatter FORMAT = formatter(
            new DateTimeFormatterBuilder().appendPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'"));
    /** Of two digits: no answer is older than HTTP. */
    private static final int FIRST_YEAR = 1990;
    private static final DateTimeFormatter OF_RFC_850 = formatter(new DateTimeFormatterBuilder()
            .appendPattern("EEEE, dd-MMM-").appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR)
            .appendPattern(" HH:mm:ss 'GMT'"));
    private static final DateTimeFormatter OF_C = formatter(
            new DateTimeFormatterBuilder().appendPattern("EEE MMM ppd HH:mm:ss yyyy"));

    private HttpDate() {
    }

    private static DateTimeFormatter formatter(DateTimeFormatterBuilder builder) {
        return builder.toFormatter(Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    public static String format(Instant instant) {
        return FORMAT.format(instant);
    }

    /** Empty where there is no date, or what stands there is none: such a header does not count. */
    static Optional<Instant> parse(String text) {
        return Stream.of(FORMAT, OF_RFC_850, OF_C).flatMap(format -> parse(text, format).stream()).findFirst();
    }

    private static Optional<Instant> parse(String text, DateTimeFormatter format) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.from(format.parse(text)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Instant wholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
