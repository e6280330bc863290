package dev.dateline.delivery.query;

import java.util.List;
import java.util.Map;

import dev.dateline.search.Completion;

/** The condition that a name has the words that somebody has typed. */
public final class NameCondition {

    private NameCondition() {
    }

    /** @param typed null for any name */
    public static KeysetQuery addTo(KeysetQuery query, String typed) {
        if (typed == null) {
            return query;
        }
        var words = Completion.of(typed);
        return words.parts().isEmpty() ? query.where(List.of(new Condition("false", Map.of())))
                : query.where(PublishedData.ENTITY + ".name_tokens @@ cast(:typed as tsquery)", "typed", words.toTsquery());
    }
}
