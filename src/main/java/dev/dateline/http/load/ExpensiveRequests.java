package dev.dateline.http.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;

/** Requests whose cost grows with the number of articles, or that run many more statements than a page. */
final class ExpensiveRequests {

    private static final Set<String> INCLUDES = Set.of("related", "articleCount", "featured");
    private static final List<String> TIME_BOUNDS = List.of("After", "From", "Before", "Until");
    private static final int LIMIT = 20;
    private static final int DISTANT = 1_000;
    private static final int FEW_WORDS = 5;

    private ExpensiveRequests() {
    }

    /** Malformed values count as cheap: they get a 400. */
    static boolean include(String path, MultivaluedMap<String, String> query) {
        return path.endsWith("/related") || !query.isEmpty() && isMadeExpensive(path, query);
    }

    private static boolean isMadeExpensive(String path, MultivaluedMap<String, String> query) {
        return query.containsKey("facets") || query.containsKey("format")
                || is(query, "count", "exact")
                || is(query, "sort", "-relevance")
                || values(query, "include").anyMatch(INCLUDES::contains)
                || values(query, "fields").anyMatch(field -> field.equals("related") || field.startsWith("related."))
                || isLargeSearch(query.getFirst("q"))
                || path.endsWith("/articles") && isOrderedByOtherTime(query)
                || number(query, "page").map(page -> (page - 1) * number(query, "limit").orElse((long) LIMIT) >= DISTANT)
                        .orElse(false);
    }

    /** A page of articles of one time, in the order of another, is found by reading all articles between. */
    private static boolean isOrderedByOtherTime(MultivaluedMap<String, String> query) {
        var other = is(query, "sort", "updatedAt") || is(query, "sort", "-updatedAt") ? "published" : "updated";
        return TIME_BOUNDS.stream().anyMatch(bound -> query.containsKey(other + bound));
    }

    /** A quotation, or words of which an article must not have one: neither is found by an index alone. Or many words. */
    private static boolean isLargeSearch(String words) {
        return words != null && (new StringTokenizer(words).countTokens() > FEW_WORDS
                || IntStream.range(0, words.length()).anyMatch(i -> words.charAt(i) == '"'
                        || words.charAt(i) == '-' && (i == 0 || Character.isWhitespace(words.charAt(i - 1)))));
    }

    private static Stream<String> values(MultivaluedMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream().flatMap(list -> Arrays.stream(list.split(",")));
    }

    private static boolean is(MultivaluedMap<String, String> query, String name, String value) {
        return value.equals(query.getFirst(name));
    }

    private static Optional<Long> number(MultivaluedMap<String, String> query, String name) {
        try {
            return Optional.ofNullable(query.getFirst(name)).map(Integer::parseInt).map(Integer::longValue);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
