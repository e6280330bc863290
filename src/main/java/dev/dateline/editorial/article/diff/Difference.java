package dev.dateline.editorial.article.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Consecutive elements of two lists that are equal, or replaced by others; one of the lists is empty if they were only added or
 * removed.
 */
record Difference<T>(boolean isEqual, List<T> before, List<T> after) {

    /** The work grows with the product of the lengths: longer lists without their common ends are replaced as a whole. */
    private static final long MOST_WORK = 1_000_000;

    /** All elements of both lists, in order. */
    static <T> List<Difference<T>> between(List<T> before, List<T> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size()) && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var all = new ArrayList<Difference<T>>();
        addEqual(before.subList(0, start), all);
        addMiddle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), all);
        addEqual(before.subList(before.size() - end, before.size()), all);
        return all;
    }

    private static <T> void addMiddle(List<T> before, List<T> after, List<Difference<T>> all) {
        if (before.isEmpty() && after.isEmpty()) {
            return;
        }
        if ((long) before.size() * after.size() > MOST_WORK) {
            all.add(new Difference<>(false, before, after));
            return;
        }
        int done = 0;
        for (AbstractDelta<T> delta : DiffUtils.diff(before, after).getDeltas()) {
            addEqual(before.subList(done, delta.getSource().getPosition()), all);
            all.add(new Difference<>(false, delta.getSource().getLines(), delta.getTarget().getLines()));
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        addEqual(before.subList(done, before.size()), all);
    }

    private static <T> void addEqual(List<T> equal, List<Difference<T>> all) {
        if (!equal.isEmpty()) {
            all.add(new Difference<>(true, equal, equal));
        }
    }

    /** The elements in pairs; null where one of the lists has no more. */
    <R> List<R> pairs(BiFunction<T, T, R> pair) {
        var pairs = new ArrayList<R>();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            pairs.add(pair.apply(i < before.size() ? before.get(i) : null, i < after.size() ? after.get(i) : null));
        }
        return pairs;
    }
}
