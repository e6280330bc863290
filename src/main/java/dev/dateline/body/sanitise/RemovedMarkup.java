package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import dev.dateline.vocabulary.StorableText;

/**
 * Elements or attributes of one name, comments, or characters of its text, that a body had and that are not stored.
 *
 * @param element {@code !--} for comments, {@code #text} for characters; its text is kept, unless it never is text, as in {@code script}
 * @param attribute null if the elements themselves were removed
 * @param count how many were removed
 */
public record RemovedMarkup(String element, String attribute, int count) {

    /** Longer names are not part of HTML. */
    private static final int MAX_NAME = 50;
    private static final int MAX_NAMES = 100;
    private static final String COMMENT = "!--";
    /** See {@link StorableText}. */
    private static final String CHARACTERS = "#text";
    /** These are read when the body is linked, and stored with other names. */
    private static final Set<String> REFERENCES = Stream.of(List.of(KeptElement.LINKED_ARTICLE), MediaReference.ID_ATTRIBUTES,
            MediaReference.ATTACHMENT_ATTRIBUTES).flatMap(List::stream).collect(Collectors.toUnmodifiableSet());

    /**
     * In alphabetical order; at most 100.
     *
     * @param resolved values of references that are stored
     * @param charactersRemoved from the source already
     */
    static List<RemovedMarkup> between(String source, String sanitised, Set<String> resolved, long charactersRemoved) {
        Map<String, Map<String, Integer>> kept = countByName(sanitised, reference -> false);
        Map<String, Map<String, Integer>> removed = countByName(source,
                reference -> !resolved.contains(reference.strip().toLowerCase(Locale.ROOT)));
        count(removed, CHARACTERS, charactersRemoved);
        kept.forEach((element, counts) -> removed.computeIfPresent(element, (name, had) -> {
            counts.forEach((attribute, count) -> had.merge(attribute, -count, Integer::sum));
            return had;
        }));
        return removed.entrySet().stream()
                .flatMap(element -> element.getValue().entrySet().stream()
                        // The attributes of elements of which none is left were removed with them.
                        .filter(name -> name.getValue() > 0 && (name.getKey().isEmpty() || kept.containsKey(element.getKey())))
                        .map(name -> new RemovedMarkup(element.getKey(), name.getKey().isEmpty() ? null : name.getKey(),
                                name.getValue())))
                .limit(MAX_NAMES).toList();
    }

    /**
     * For each element the number of its attributes by name, and its own under an empty name.
     *
     * @param references the values of references to count
     */
    private static Map<String, Map<String, Integer>> countByName(String html, Predicate<String> references) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        ParsedBody.of(html).nodeStream().forEach(node -> {
            if (node instanceof Element element) {
                Map<String, Integer> own = counts.computeIfAbsent(shortened(Vocabulary.current(element)),
                        name -> new TreeMap<>());
                own.merge("", 1, Integer::sum);
                element.attributes().asList().stream()
                        .filter(attribute -> !REFERENCES.contains(attribute.getKey()) || references.test(attribute.getValue()))
                        .map(attribute -> shortened(CellAlignment.storedName(element, attribute))).distinct()
                        .forEach(attribute -> own.merge(attribute, 1, Integer::sum));
            } else if (node instanceof Comment) {
                count(counts, COMMENT, 1);
            } else if (node instanceof TextNode text) {
                count(counts, CHARACTERS, StorableText.countUnstorable(text.getWholeText()));
            }
        });
        return counts;
    }

    private static void count(Map<String, Map<String, Integer>> counts, String name, long more) {
        if (more > 0) {
            counts.computeIfAbsent(name, first -> new TreeMap<>()).merge("", (int) more, Integer::sum);
        }
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }
}
