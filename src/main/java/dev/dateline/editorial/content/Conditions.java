package dev.dateline.editorial.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.PageRequest;
import dev.dateline.search.Completion;

/** The conditions of a list and their parameters. A filter without values is none. */
public final class Conditions {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    public Conditions and(String condition, String parameter, Object value) {
        if (value != null && !(value instanceof Collection<?> values && values.isEmpty())) {
            all.add(condition);
            parameters.put(parameter, value);
        }
        return this;
    }

    /** For entities with an id and an update time. */
    public Conditions and(ItemQuery items, PageRequest request) {
        var updated = items.updated().inMicroseconds();
        return and("id in :ids", "ids", items.ids())
                .and("updatedAt > :updatedAfter", "updatedAfter",
                        request.isPastUncounted("updatedAt", true) ? null : updated.after())
                .and("updatedAt < :updatedBefore", "updatedBefore",
                        request.isPastUncounted("updatedAt", false) ? null : updated.before());
    }

    /**
     * The column {@code search_tokens} has words that begin with each of these. Its index is scanned in any case: the planner takes
     * each beginning of a word for a frequent one and would scan the rows in the order of the list.
     *
     * @param table of the entities
     * @param typed null for any
     */
    public Conditions andWords(String table, String typed) {
        var words = typed == null ? null : Completion.ofBeginnings(typed);
        if (words != null && words.parts().isEmpty()) {
            all.add("false");
            return this;
        }
        return and(hasTokens(table, "id", "typed"), "typed", words == null ? null : words.toTsquery());
    }

    /**
     * Whether the column {@code search_tokens} matches, looked up by its index.
     *
     * @param id the property of the entity in the query
     * @param parameter with the {@code tsquery}
     */
    public static String hasTokens(String table, String id, String parameter) {
        return "cast(sql('? = any(array(select w.id from editorial." + table
                + " w where w.search_tokens @@ cast(? as tsquery)))', "
                + id + ", :" + parameter + ") as Boolean) = true";
    }

    String text() {
        return all.isEmpty() ? "1 = 1" : String.join(" and ", all);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
