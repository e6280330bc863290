package dev.dateline.http.parameter;

import java.util.Locale;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {

    private static final int NEAR = 3;
    private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(NEAR);

    private NearestName() {
    }

    /**
     * The known name nearest to this one, at most three letters and less than its length away; of those that begin otherwise
     * and are two letters away or more, none is meant. Else the one that this one is the beginning of; null where there is none.
     */
    public static String to(String name, Iterable<String> known) {
        String nearest = null;
        String whole = null;
        int least = Math.min(NEAR + 1, name.length());
        var wanted = name.substring(0, Math.min(name.length(), 100)).toLowerCase(Locale.ROOT);
        for (var candidate : known) {
            var like = candidate.toLowerCase(Locale.ROOT);
            int apart = DISTANCE.apply(wanted, like);
            if (apart >= 0 && apart < least && (apart < 2 || like.charAt(0) == wanted.charAt(0))) {
                least = apart;
                nearest = candidate;
            }
            if (whole == null && wanted.length() >= NEAR && like.startsWith(wanted)) {
                whole = candidate;
            }
        }
        return nearest == null ? whole : nearest;
    }
}
