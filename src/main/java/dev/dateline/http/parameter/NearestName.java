package dev.dateline.http.parameter;

import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {

    private static final int NEAR = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

    private NearestName() {
    }

    /** The known name nearest to this one, at most three letters and less than its length away; null where there is none. */
    public static String to(String name, Iterable<String> known) {
        String nearest = null;
        int least = Math.min(NEAR + 1, name.length());
        var wanted = name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT);
        for (var candidate : known) {
            int apart = DISTANCE.apply(wanted, candidate.toLowerCase(Locale.ROOT));
            if (apart >= 0 && apart < least) {
                least = apart;
                nearest = candidate;
            }
        }
        return nearest;
    }
}
