package dev.dateline.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How many of something per second, and the time of one in milliseconds; NaN if the measuring program does not report it. */
record Rate(double perSecond, double median, double p99) {

    /** @param nanoseconds of each one */
    static Rate of(long[] nanoseconds, double seconds) {
        var sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return new Rate(sorted.length / seconds, percentile(sorted, 50), percentile(sorted, 99));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN
                : sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1] / 1e6;
    }

    static Rate middle(List<Rate> rounds) {
        return rounds.stream().sorted(Comparator.comparing(Rate::perSecond)).skip((rounds.size() - 1) / 2).findFirst()
                .orElseThrow();
    }
}
