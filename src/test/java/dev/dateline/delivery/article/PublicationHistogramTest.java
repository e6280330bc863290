package dev.dateline.delivery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.dateline.http.page.TimeRange;

class PublicationHistogramTest {

    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration SHORTEST = Duration.ofSeconds(1 << 17);

    private static final TimeRange ANY_TIME = new TimeRange(null, null);

    /** A hundredth of all articles in each ten days. */
    private static final PublicationHistogram REGULAR = new PublicationHistogram(10_000, NEWEST,
            IntStream.rangeClosed(0, 100).mapToObj(i -> NEWEST.minus(Duration.ofDays(10L * (100 - i)))).toList());

    @Test
    void periodsReachBackAsFarAsAQuarterMoreThanTheNeededArticles() {
        // 80 of 10,000 and a quarter more are the newest hundredth, of ten days.
        var periods = REGULAR.recent(80, 10_000, ANY_TIME).orElseThrow();

        assertThat(periods.end()).isAfter(NEWEST).isBeforeOrEqualTo(NEWEST.plus(lengthOf(periods)));
        assertThat(start(periods)).isBeforeOrEqualTo(NEWEST.minus(Duration.ofDays(10)))
                .isAfter(NEWEST.minus(Duration.ofDays(10)).minus(lengthOf(periods)));
    }

    @Test
    void aPartOfTheLastBinIsAPartOfItsTime() {
        var periods = REGULAR.recent(4, 10_000, ANY_TIME).orElseThrow();

        assertThat(lengthOf(periods)).isEqualTo(SHORTEST);
        assertThat(start(periods)).isBeforeOrEqualTo(NEWEST.minus(Duration.ofHours(12)))
                .isAfter(NEWEST.minus(Duration.ofHours(12)).minus(SHORTEST));
    }

    @Test
    void thereAreNoPeriodsIfMoreThanAQuarterOfTheArchiveIsNeeded() {
        assertThat(REGULAR.recent(20, 100, ANY_TIME)).isPresent();
        assertThat(REGULAR.recent(21, 100, ANY_TIME)).isEmpty();
        assertThat(REGULAR.recent(1, 0, ANY_TIME)).isEmpty();
    }

    @Test
    void periodsBeginNoEarlierThanTheList() {
        var after = NEWEST.minus(Duration.ofDays(3));

        var periods = REGULAR.recent(1_000, 10, new TimeRange(after, null)).orElseThrow();
        assertThat(periods.isAll()).isTrue();
        assertThat(start(periods)).isBeforeOrEqualTo(after).isAfter(after.minus(lengthOf(periods)));
        assertThat(REGULAR.recent(80, 90, new TimeRange(after, null)).orElseThrow()).isEqualTo(periods);

        var early = NEWEST.minus(Duration.ofDays(20));
        var tenth = REGULAR.recent(80, 1_000, new TimeRange(early, null)).orElseThrow();
        assertThat(tenth.isAll()).isFalse();
        assertThat(start(tenth)).isBeforeOrEqualTo(NEWEST.minus(Duration.ofDays(2)))
                .isAfter(NEWEST.minus(Duration.ofDays(2)).minus(lengthOf(tenth)));
        assertThat(REGULAR.recent(1_000, 10, new TimeRange(NEWEST.minus(Duration.ofDays(251)), null))).as("a large part")
                .isEmpty();
        assertThat(REGULAR.recent(1, 1, new TimeRange(NEWEST.plus(Duration.ofDays(900)), null)).orElseThrow().numbers())
                .as("after all").isEmpty();
    }

    @Test
    void periodsOfAListThatEndsReachBackFromItsEnd() {
        var before = NEWEST.minus(Duration.ofDays(500));

        // Twice as dense: all its articles are in the older half.
        var periods = REGULAR.recent(80, 5_000, new TimeRange(null, before)).orElseThrow();
        assertThat(periods.end()).isAfter(before).isBeforeOrEqualTo(before.plus(lengthOf(periods)));
        assertThat(start(periods)).isBeforeOrEqualTo(before.minus(Duration.ofDays(10)))
                .isAfter(before.minus(Duration.ofDays(10)).minus(lengthOf(periods)));

        var within = REGULAR.recent(80, 10, new TimeRange(before.minus(Duration.ofDays(2)), before)).orElseThrow();
        assertThat(within.isAll()).isTrue();
        assertThat(start(within)).isBeforeOrEqualTo(before.minus(Duration.ofDays(2)));
        assertThat(REGULAR.recent(80, 10_000, new TimeRange(null, NEWEST.minus(Duration.ofDays(2_000))))).as("before all")
                .isEmpty();
    }

    @Test
    void periodsAreAsShortAsFiveOfThemAllow() {
        assertThat(between("2026-05-31T00:00:00Z").numbers()).hasSize(1 + 1);
        for (var days = 1; days < 1_500; days++) {
            var first = NEWEST.minus(Duration.ofDays(days));
            var periods = RecentPeriods.between(first, NEWEST, false).orElseThrow();

            assertThat(periods.numbers()).hasSizeLessThanOrEqualTo(5);
            assertThat(start(periods)).isBeforeOrEqualTo(first).isAfter(first.minus(lengthOf(periods)));
            if (lengthOf(periods).compareTo(SHORTEST) > 0) {
                assertThat(Duration.between(first, NEWEST)).isGreaterThan(lengthOf(periods));
            }
        }
        assertThat(RecentPeriods.between(Instant.parse("1990-01-01T00:00:00Z"), NEWEST, false)).isEmpty();
    }

    private static RecentPeriods between(String first) {
        return RecentPeriods.between(Instant.parse(first), NEWEST, false).orElseThrow();
    }

    private static Instant start(RecentPeriods periods) {
        return periods.end().minus(lengthOf(periods).multipliedBy(periods.numbers().size()));
    }

    /** The numbers of each length begin at a multiple of 2^28. */
    private static Duration lengthOf(RecentPeriods periods) {
        return SHORTEST.multipliedBy(1L << 2 * (periods.numbers().get(0) >> 28));
    }
}
