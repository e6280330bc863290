package dev.dateline.delivery.cache;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    static List<String> select(Collection<String> keys, int maximumLength) {
        var selected = new ArrayList<String>(keys.size() + 1);
        selected.add(Keys.ALL);
        for (var key : keys) {
            selected.add(Keys.fitsInHeader(key) ? key : kind(key));
        }
        for (var kind : KINDS) {
            if (length(selected) <= maximumLength) {
                break;
            }
            if (selected.removeIf(key -> key.startsWith(kind.getKey()))) {
                selected.add(kind.getValue());
            }
        }
        return List.copyOf(new TreeSet<>(selected));
    }

    private static int length(List<String> keys) {
        var length = keys.size() - 1;
        for (var key : keys) {
            length += key.length();
        }
        return length;
    }

    private static String kind(String key) {
        return KINDS.stream().filter(kind -> key.startsWith(kind.getKey())).findFirst().orElseThrow().getValue();
    }
}
