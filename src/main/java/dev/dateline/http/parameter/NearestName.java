package dev.dateline.http.parameter;

import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that is closest to a misspelt one. */
public final class NearestName {

    private static final int MAX_DISTANCE = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(MAX_DISTANCE);

    private NearestName() {
    }

    /**
     * The known name with the smallest edit distance: at most three, less than the length of the name, and at most one if the
     * first letter differs. Otherwise the first known name that begins with this one; null if there is none.
     */
    public static String to(String name, Iterable<String> known) {
        String nearest = null;
        String completion = null;
        int least = Math.min(MAX_DISTANCE + 1, name.length());
        var wanted = name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT);
        for (var candidate : known) {
            var like = candidate.toLowerCase(Locale.ROOT);
            int apart = DISTANCE.apply(wanted, like);
            if (apart >= 0 && apart < least && (apart < 2 || like.charAt(0) == wanted.charAt(0))) {
                least = apart;
                nearest = candidate;
            }
            if (completion == null && wanted.length() >= MAX_DISTANCE && like.startsWith(wanted)) {
                completion = candidate;
            }
        }
        return nearest == null ? completion : nearest;
    }
}
