package dev.dateline.delivery.article;

import java.util.List;
import java.util.UUID;

import dev.dateline.http.page.Total;

/**
 * The newest matches of a search, which are ranked.
 *
 * @param isAll whether the search has no others
 */
record NewestMatches(List<UUID> ids, boolean isAll) {

    static final NewestMatches NONE = new NewestMatches(List.of(), true);

    Total total() {
        return isAll ? Total.exactly(ids.size()) : Total.atLeast(ids.size());
    }

    UUID[] toArray() {
        return ids.toArray(UUID[]::new);
    }
}
