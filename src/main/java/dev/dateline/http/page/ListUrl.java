package dev.dateline.http.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.UriInfo;

import dev.dateline.http.preview.Preview;

/** The URL of a list, as requested. */
final class ListUrl {

    /** These select the page or the form of its items, not which items the list contains. */
    private static final Set<String> NOT_FILTERS = Set.of("cursor", "page", "limit", "fields", "include", "body", "count",
            "facets", "highlight", "sort", "view",
            "names");
    /** The order of words matters in a search, unlike that of other comma-separated values. */
    private static final String WORDS = "q";

    private final String path;
    private final Map<String, List<String>> parameters;

    private final Map<String, Set<UUID>> resolved;

    private ListUrl(String path, Map<String, List<String>> parameters, Map<String, Set<UUID>> resolved) {
        this.path = path;
        this.parameters = parameters;
        this.resolved = resolved;
    }

    static ListUrl of(UriInfo uri) {
        return of(uri, Map.of());
    }

    /** @param resolved the values of filters that can be spelled in several ways, by parameter */
    static ListUrl of(UriInfo uri, Map<String, Set<UUID>> resolved) {
        return of(Preview.clientPath(uri.getPath()), uri, resolved);
    }

    /** @param uri whose parameters the URL has */
    static ListUrl of(String path, UriInfo uri, Map<String, Set<UUID>> resolved) {
        return new ListUrl(path, new TreeMap<>(uri.getQueryParameters()), resolved);
    }

    /** The filters and the order in canonical form. */
    String filters(Order order) {
        var filters = new TreeMap<String, Collection<String>>(parameters);
        filters.keySet().removeAll(NOT_FILTERS);
        filters.replaceAll((name, values) -> name.equals(WORDS) ? values
                : new TreeSet<>(List.of(String.join(",", values).split(","))));
        resolved.forEach((name, ids) -> filters.put(name, new TreeSet<>(ids.stream().map(UUID::toString).toList())));
        return path + filters + order.name();
    }

    /** The links of a page. */
    PageLinks links(String next, String previous) {
        return new PageLinks(self(), next == null ? null : at(next), previous == null ? null : at(previous));
    }

    /** The URL as requested. */
    String self() {
        return at(null, true);
    }

    /** The same list from a cursor; null for the beginning. */
    String at(String cursor) {
        return at(cursor, false);
    }

    private String at(String cursor, boolean unchanged) {
        var query = parameters.entrySet().stream()
                .filter(entry -> unchanged || !entry.getKey().equals("cursor") && !entry.getKey().equals("page"))
                .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
                .collect(Collectors.toList());
        if (cursor != null) {
            query.add(pair("cursor", cursor));
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String pair(String name, String value) {
        return encode(name) + "=" + encode(value);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",").replace("%2F", "/")
                .replace("%3A", ":").replace("+", "%20");
    }
}
