package dev.dateline.editorial.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.http.problem.ProblemException;

/** The number of resources of each kind that use a resource. */
public record Usages(Map<Kind, Long> numbers) {

    /** @param row of a query, with a number for each kind */
    public static Usages of(Object row, Kind... kinds) {
        var numbers = new LinkedHashMap<Kind, Long>();
        for (int i = 0; i < kinds.length; i++) {
            numbers.put(kinds[i], ((Number) ((Object[]) row)[i]).longValue());
        }
        return new Usages(numbers);
    }

    /** The numbers of this kind only. */
    public Usages of(Kind kind) {
        return new Usages(Map.of(kind, numbers.get(kind)));
    }

    /**
     * Prevents that a resource which is in use is deleted.
     *
     * @param resource such as {@code tag}
     * @param hint what a client can do, a sentence
     * @throws ProblemException CONFLICT with the numbers
     */
    public void rejectIfAny(String resource, String hint) {
        var used = numbers.keySet().stream().filter(kind -> numbers.get(kind) > 0).map(this::text).toList();
        if (!used.isEmpty()) {
            var byName = new LinkedHashMap<String, Long>();
            numbers.forEach((kind, number) -> byName.put(kind.property, number));
            throw ProblemException.inUse("The " + resource + " is used by " + enumerate(used) + ". " + hint, byName);
        }
    }

    private String text(Kind kind) {
        var number = numbers.get(kind);
        return number + " " + (number == 1 ? kind.singular : kind.plural);
    }

    private static String enumerate(List<String> parts) {
        var last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** What can use a resource; a public article and its working copy count separately. */
    public enum Kind {
        CHILD_SECTIONS("childSections", "child section", "child sections"),
        WORKING_COPIES("workingCopies", "working copy", "working copies"),
        PUBLIC_ARTICLES("publicArticles", "public article", "public articles"),
        COLLECTIONS("collections", "collection", "collections"),
        PORTRAITS("portraits", "author as portrait", "authors as portrait");

        private final String property;
        private final String singular;
        private final String plural;

        /** @param property its name in JSON */
        Kind(String property, String singular, String plural) {
            this.property = property;
            this.singular = singular;
            this.plural = plural;
        }
    }
}
