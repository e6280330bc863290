package dev.dateline.delivery.query;

import java.util.List;
import java.util.Map;

import dev.dateline.search.Completion;

/** A query of the resources whose names have the words that somebody has typed. */
public final class NameCondition {

    private NameCondition() {
    }

    /**
     * The index of the words is scanned in any case: the planner takes each beginning of a word for a frequent one and would scan the
     * names in the order of the list.
     *
     * @param typed null for any name
     */
    public static KeysetQuery in(String table, String typed) {
        var query = KeysetQuery.of(table);
        if (typed == null) {
            return query;
        }
        var words = Completion.of(typed);
        return words.parts().isEmpty() ? query.where(List.of(new Condition("false", Map.of())))
                : query.where(PublishedData.ENTITY + ".id = any(array(select n.id from " + table
                        + " n where n.name_tokens @@ cast(:typed as tsquery)))", "typed", words.toTsquery());
    }
}
