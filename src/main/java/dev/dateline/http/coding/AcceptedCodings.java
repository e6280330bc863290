package dev.dateline.http.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.dateline.vocabulary.BoundedPattern;

/** The content codings that a client accepts: the header Accept-Encoding (RFC 9110, 12.5.3). */
public final class AcceptedCodings {

    private static final String ANY = "*";
    private static final String IDENTITY = "identity";
    private static final BoundedPattern WEIGHT = BoundedPattern.of(7, "[qQ]=([01](?:\\.\\d{0,3}+)?+)");

    private static final AcceptedCodings NONE = new AcceptedCodings("");
    /** Clients send the same few headers with every request. */
    private static final Cache<String, AcceptedCodings> KNOWN = Caffeine.newBuilder().maximumSize(200).build();
    private static final int LONGEST_KNOWN = 200;

    /** By name in lower case. */
    private final Map<String, Double> weights = new HashMap<>();
    private final Optional<ContentCoding> best;

    private AcceptedCodings(String header) {
        for (var each : header.split(",")) {
            var parts = each.split(";", -1);
            var name = parts[0].strip().toLowerCase(Locale.ROOT);
            // RFC 9110, 8.4.1.3
            weights.put(name.equals("x-gzip") ? "gzip" : name, weight(parts));
        }
        best = findBest();
    }

    /** @param header null if the request has none: the response is then not encoded */
    public static AcceptedCodings of(String header) {
        if (header == null) {
            return NONE;
        }
        return header.length() > LONGEST_KNOWN ? new AcceptedCodings(header) : KNOWN.get(header, AcceptedCodings::new);
    }

    private static double weight(String[] parts) {
        return Stream.of(parts).skip(1).flatMap(part -> WEIGHT.match(part.strip()).stream()).findFirst()
                .map(weight -> Double.valueOf(weight.group(1))).orElse(1.0);
    }

    public boolean include(String coding) {
        return weight(coding) > 0;
    }

    /** The supported coding with the greatest weight, the best of equal ones; empty if the client prefers none. */
    public Optional<ContentCoding> best() {
        return best;
    }

    private Optional<ContentCoding> findBest() {
        return ContentCoding.SUPPORTED.stream().filter(coding -> include(coding.token))
                .filter(coding -> weight(coding.token) >= weights.getOrDefault(IDENTITY, 0.0))
                .max(Comparator.comparingDouble((ContentCoding coding) -> weight(coding.token))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private double weight(String coding) {
        return weights.getOrDefault(coding, weights.getOrDefault(ANY, 0.0));
    }
}
