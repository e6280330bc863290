package dev.dateline.delivery.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PublicationHistogramTest {

    private static final Instant NEWEST = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration SHORTEST = Duration.ofSeconds(1 << 17);

    /** A hundredth of all articles in each ten days. */
    private static final PublicationHistogram REGULAR = new PublicationHistogram(10_000, NEWEST,
            IntStream.rangeClosed(0, 100).mapToObj(i -> NEWEST.minus(Duration.ofDays(10L * (100 - i)))).toList());

    @Test
    void periodsReachBackAsFarAsAQuarterMoreThanTheNeededArticles() {
        // 80 of 10,000 and a quarter more are the newest hundredth, of ten days.
        var periods = REGULAR.recent(80, 10_000, null).orElseThrow();

        assertThat(periods.end()).isAfter(NEWEST).isBeforeOrEqualTo(NEWEST.plus(lengthOf(periods)));
        assertThat(start(periods)).isBeforeOrEqualTo(NEWEST.minus(Duration.ofDays(10)))
                .isAfter(NEWEST.minus(Duration.ofDays(10)).minus(lengthOf(periods)));
    }

    @Test
    void aPartOfTheLastBinIsAPartOfItsTime() {
        var periods = REGULAR.recent(4, 10_000, null).orElseThrow();

        assertThat(lengthOf(periods)).isEqualTo(SHORTEST);
        assertThat(start(periods)).isBeforeOrEqualTo(NEWEST.minus(Duration.ofHours(12)))
                .isAfter(NEWEST.minus(Duration.ofHours(12)).minus(SHORTEST));
    }

    @Test
    void thereAreNoPeriodsIfMoreThanAQuarterOfTheArchiveIsNeeded() {
        assertThat(REGULAR.recent(20, 100, null)).isPresent();
        assertThat(REGULAR.recent(21, 100, null)).isEmpty();
        assertThat(REGULAR.recent(1, 0, null)).isEmpty();
    }

    @Test
    void periodsBeginNoEarlierThanTheList() {
        var after = NEWEST.minus(Duration.ofDays(3));

        var periods = REGULAR.recent(1_000, 10, after).orElseThrow();
        assertThat(periods.isAll()).isTrue();
        assertThat(start(periods)).isBeforeOrEqualTo(after).isAfter(after.minus(lengthOf(periods)));
        assertThat(REGULAR.recent(80, 10_000, after).orElseThrow()).isEqualTo(periods);

        var early = NEWEST.minus(Duration.ofDays(20));
        assertThat(REGULAR.recent(80, 10_000, early)).isEqualTo(REGULAR.recent(80, 10_000, null));
        assertThat(REGULAR.recent(80, 10_000, early).orElseThrow().isAll()).isFalse();
        assertThat(REGULAR.recent(1_000, 10, NEWEST.minus(Duration.ofDays(251)))).as("a large part").isEmpty();
        assertThat(REGULAR.recent(1, 1, NEWEST.plus(Duration.ofDays(900))).orElseThrow().numbers()).as("after all").isEmpty();
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
