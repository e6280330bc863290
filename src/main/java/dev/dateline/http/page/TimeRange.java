package dev.dateline.http.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times between two bounds, which are excluded. Stored times have microseconds, so that an inclusive bound is the exclusive one a
 * microsecond further out.
 *
 * @param after null for no bound, like {@code before}
 */
public record TimeRange(Instant after, Instant before) {

    public static final TimeRange ANY = new TimeRange(null, null);

    private static final int LESS_THAN_A_MICROSECOND = 999;

    /** @param from the first time, {@code until} the last one; null for no such bound, like the others */
    public static TimeRange of(Instant after, Instant from, Instant before, Instant until) {
        var later = from == null ? null
                : from.plusNanos(LESS_THAN_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS).minus(1, ChronoUnit.MICROS);
        var earlier = until == null ? null : until.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
        return new TimeRange(after == null || later != null && later.isAfter(after) ? later : after,
                before == null || earlier != null && earlier.isBefore(before) ? earlier : before);
    }

    /** The same for stored times: the database would round a more precise bound past times that are within it. */
    public TimeRange inMicroseconds() {
        return new TimeRange(after == null ? null : after.truncatedTo(ChronoUnit.MICROS),
                before == null ? null : before.plusNanos(LESS_THAN_A_MICROSECOND).truncatedTo(ChronoUnit.MICROS));
    }
}
