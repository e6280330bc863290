package dev.dateline.delivery.cache;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys of a response for a content delivery network: Surrogate-Key (Fastly, Varnish) and Cache-Tag (Cloudflare). A list
 * that would be too long names the kind of resource instead of each resource, starting with the kind that changes least: every
 * change of a tag also purges {@code tags}, and every change of an article {@code list:all}. The key {@code all} is always
 * included.
 */
final class KeyHeaders {

    private static final List<Map.Entry<String, String>> KINDS = List.of(Map.entry("media:", Keys.MEDIA),
            Map.entry("author:", Keys.AUTHORS), Map.entry("section:", Keys.SECTIONS), Map.entry("tag:", Keys.TAGS),
            Map.entry("article:", Keys.ARTICLES), Map.entry("slug:", Keys.ARTICLES),
            Map.entry("translations:", Keys.ARTICLES), Map.entry("list:", Keys.ARTICLES));

    private KeyHeaders() {
    }

    /** The keys to send, in order; both headers have the same length. */
    static Set<String> select(Collection<String> keys, int maximumLength) {
        var selected = new TreeSet<String>();
        selected.add(Keys.ALL);
        keys.forEach(key -> selected.add(Keys.fitsInHeader(key) ? key : kind(key)));
        var length = length(selected);
        for (var kind : KINDS) {
            if (length <= maximumLength) {
                break;
            }
            if (selected.removeIf(key -> key.startsWith(kind.getKey()))) {
                selected.add(kind.getValue());
            }
            length = length(selected);
        }
        return selected;
    }

    private static int length(Set<String> keys) {
        return keys.stream().mapToInt(key -> key.length() + 1).sum() - 1;
    }

    private static String kind(String key) {
        return KINDS.stream().filter(kind -> key.startsWith(kind.getKey())).findFirst().orElseThrow().getValue();
    }
}
