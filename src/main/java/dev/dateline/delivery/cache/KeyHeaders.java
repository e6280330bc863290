package dev.dateline.delivery.cache;

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
            Map.entry("collection:", Keys.COLLECTION_ITEMS),
            Map.entry("article:", Keys.ARTICLES), Map.entry("slug:", Keys.ARTICLES),
            Map.entry("translations:", Keys.ARTICLES), Map.entry("list:", Keys.ARTICLES));

    private KeyHeaders() {
    }

    /** The keys to send, in order; both headers have the same length. */
    static List<String> select(Collection<String> keys, int maximumLength) {
        var lengths = new int[KINDS.size()];
        var total = Keys.ALL.length();
        for (var key : keys) {
            var length = key.length() + 1;
            var kind = kindOf(key);
            if (kind >= 0) {
                lengths[kind] += length;
            }
            total += length;
        }
        var isNamed = new boolean[KINDS.size()];
        for (var kind = 0; kind < KINDS.size() && total > maximumLength; kind++) {
            if (lengths[kind] > 0) {
                isNamed[kind] = true;
                total += KINDS.get(kind).getValue().length() + 1 - lengths[kind];
            }
        }
        var selected = new TreeSet<String>();
        selected.add(Keys.ALL);
        for (var key : keys) {
            var kind = kindOf(key);
            selected.add(kind >= 0 && (isNamed[kind] || !Keys.fitsInHeader(key)) ? KINDS.get(kind).getValue() : key);
        }
        return List.copyOf(selected);
    }

    /** The index in {@link #KINDS}; -1 for a key of a kind. */
    private static int kindOf(String key) {
        for (var kind = 0; kind < KINDS.size(); kind++) {
            if (key.startsWith(KINDS.get(kind).getKey())) {
                return kind;
            }
        }
        return -1;
    }
}
