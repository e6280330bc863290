package dev.dateline.body.sanitise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Elements or attributes of one name that a body had and that are not stored.
 *
 * @param element its text is kept, unless it never is text, as in {@code script}
 * @param attribute null if the elements themselves were removed
 * @param count how many were removed
 */
public record RemovedMarkup(String element, String attribute, int count) {

    /** Longer names are not part of HTML. */
    private static final int MAX_NAME = 50;
    private static final int MAX_NAMES = 100;
    /** These are read when the body is linked. */
    private static final Set<String> REFERENCES = Set.of(KeptElement.LINKED_ARTICLE, MediaReference.ID, MediaReference.ATTACHMENT,
            "data-media-id", "data-mediaid", "mediaid", "data-attachment-id", "data-id");

    /** In alphabetical order; at most 100. */
    static List<RemovedMarkup> between(String source, String sanitised) {
        Map<String, Map<String, Integer>> kept = countByName(sanitised);
        Map<String, Map<String, Integer>> removed = countByName(source);
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

    /** For each element the number of its attributes by name, and its own under an empty name. */
    private static Map<String, Map<String, Integer>> countByName(String html) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (Element element : ParsedBody.of(html).select("*")) {
            if (!element.nameIs("body")) {
                Map<String, Integer> own = counts.computeIfAbsent(shortened(Vocabulary.current(element)),
                        name -> new TreeMap<>());
                own.merge("", 1, Integer::sum);
                element.attributes().asList().stream().map(Attribute::getKey).filter(name -> !REFERENCES.contains(name))
                        .forEach(name -> own.merge(shortened(name), 1, Integer::sum));
            }
        }
        return counts;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME) + "…";
    }
}
