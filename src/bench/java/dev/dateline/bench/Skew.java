package dev.dateline.bench;

import java.util.Arrays;
import java.util.Random;

/** Picks numbers from 0, the most frequent one, with frequencies as in Zipf's law. */
final class Skew {

    private final double[] cumulative;

    /** @param flatness how many of the first numbers have about the same frequency */
    Skew(int size, double flatness) {
        cumulative = new double[size];
        var sum = 0.0;
        for (var i = 0; i < size; i++) {
            sum += 1 / (i + flatness);
            cumulative[i] = sum;
        }
    }

    int pick(Random random) {
        var found = Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return found < 0 ? -found - 1 : found;
    }
}
