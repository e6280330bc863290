package dev.dateline.delivery.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.dateline.http.page.TimeRange;

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
     * @param published when all its articles were published
     * @return empty if these are a large part of all articles
     */
    Optional<RecentPeriods> recent(int wanted, long expected, TimeRange published) {
        var last = published.before() != null && published.before().isBefore(newest) ? published.before() : newest;
        var end = partBefore(last);
        var earliest = published.after() == null ? 0 : partBefore(published.after());
        var part = Math.max(0, end - earliest) * MARGIN * wanted / Math.max(1, expected);
        var isAll = published.after() != null && end - part <= earliest;
        if (isAll ? end - earliest > LARGEST_PART : part > LARGEST_PART || part >= end) {
            return Optional.empty();
        }
        return RecentPeriods.between(isAll ? published.after() : timeAfter(end - part), last, isAll);
    }

    /** The part of the articles that were published before a time. */
    private double partBefore(Instant time) {
        var next = Collections.binarySearch(bounds, time);
        var bin = next < 0 ? -next - 2 : next;
        if (bin < 0 || bin >= bounds.size() - 1) {
            return bin < 0 ? 0 : 1;
        }
        var from = bounds.get(bin);
        var place = (double) Duration.between(from, time).toMillis() / Duration.between(from, bounds.get(bin + 1)).toMillis();
        return (bin + place) / (bounds.size() - 1);
    }

    /** The time before which a part of the articles was published. */
    private Instant timeAfter(double part) {
        var place = part * (bounds.size() - 1);
        var bin = (int) Math.min(place, bounds.size() - 2);
        var from = bounds.get(bin);
        return from.plusMillis((long) (Duration.between(from, bounds.get(bin + 1)).toMillis() * (place - bin)));
    }
}
