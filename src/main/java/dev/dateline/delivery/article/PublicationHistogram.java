package dev.dateline.delivery.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When the articles were published, approximately.
 *
 * @param articles the number of all
 * @param newest when the newest one was published, except a few
 * @param bounds times between which equally many were published, in order; at least two
 */
record PublicationHistogram(long articles, Instant newest, List<Instant> bounds) {

    /** More than are expected to be needed, because a list is not distributed in time like all articles. */
    private static final double MARGIN = 1.25;
    /** Of all articles; for more, reading all is hardly slower. */
    private static final double LARGEST_PART = 0.25;

    /**
     * The periods that are likely to have the newest articles of a list.
     *
     * @param wanted how many
     * @param expected how many the list has, probably
     * @param after all its articles were published after this time; null for any time
     * @return empty if these are a large part of all articles
     */
    Optional<RecentPeriods> recent(int wanted, long expected, Instant after) {
        var earliest = since(LARGEST_PART);
        var part = MARGIN * wanted / Math.max(1, expected);
        var first = part > LARGEST_PART ? null : since(part);
        var isAll = after != null && !after.isBefore(first == null ? earliest : first);
        return first == null && !isAll ? Optional.empty() : RecentPeriods.between(isAll ? after : first, newest, isAll);
    }

    /** The time since which a part of the articles was published. */
    private Instant since(double part) {
        var place = (1 - part) * (bounds.size() - 1);
        var bin = (int) place;
        var from = bounds.get(bin);
        var length = Duration.between(from, bounds.get(bin + 1));
        return from.plusSeconds((long) (length.getSeconds() * (place - bin)));
    }
}
