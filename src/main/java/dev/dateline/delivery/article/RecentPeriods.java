package dev.dateline.delivery.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import dev.dateline.delivery.query.Condition;

/**
 * Neighbouring periods in which the newest articles were published, by their numbers in the indexes: those of
 * {@code delivery.periods()}.
 *
 * @param numbers at most 5
 * @param end of the last one; a few articles can be newer
 * @param isAll whether no article of the list was published before
 */
record RecentPeriods(List<Integer> numbers, Instant end, boolean isAll) {

    private static final int LENGTHS = 5;
    /** The shortest periods have 2^17 seconds, and each longer one 2^2 of those before. */
    private static final int SHORTEST = 17;
    private static final int STEP = 2;
    /** The numbers of each length begin at a multiple of this. */
    private static final int NUMBERS = 1 << 28;
    /** For each article, an index compares all of them. */
    private static final int MOST = 5;

    /** From the period of one time to that of another; empty if this takes too many of the longest periods. */
    static Optional<RecentPeriods> between(Instant first, Instant last, boolean isAll) {
        for (var length = 0; length < LENGTHS; length++) {
            var bits = SHORTEST + STEP * length;
            var from = first.getEpochSecond() >> bits;
            var to = last.getEpochSecond() >> bits;
            if (to - from < MOST) {
                var offset = length * NUMBERS;
                return Optional.of(new RecentPeriods(
                        LongStream.rangeClosed(from, to).mapToObj(number -> (int) number + offset).toList(),
                        Instant.ofEpochSecond((to + 1) << bits), isAll));
            }
        }
        return Optional.empty();
    }

    /** Whether a row was published in one of the periods. */
    Condition includes(String alias) {
        return new Condition("delivery.periods(" + alias + ".published_at) && :recent", "recent",
                numbers.toArray(Integer[]::new));
    }

    /** Whether a row was published after all periods. */
    Condition precede(String alias) {
        return new Condition(alias + ".published_at >= :recentEnd", "recentEnd", end);
    }

    /** The same by id: the planner, which expects more of them, would read all index entries of the filters too. */
    Condition precedeArticle(String id) {
        return new Condition(id + " = any(array(select id from article where published_at >= :recentEnd))", "recentEnd", end);
    }

    /**
     * What was found in the periods and after them, if this is what was looked for in all articles.
     *
     * @param number of the rows found
     */
    <T> Optional<T> sufficient(T found, long number, long wanted) {
        return isAll || number == wanted ? Optional.of(found) : Optional.empty();
    }
}
