package dev.dateline.delivery.batch.v1;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The articles that the parts of a batch contain so far. */
final class ShownArticles {

    private static final String ARTICLES = "/v1/articles";
    private static final String COLLECTIONS = "/v1/collections/";

    private final Set<String> ids = new HashSet<>();

    /** Removes those that an earlier part contains, except the only article of a part. */
    void removeFrom(String url, JsonNode body) {
        if (url.contains(COLLECTIONS)) {
            body.path("slots").forEach(slot -> remove(slot.path("items").elements(), "/article/id"));
        } else if (url.contains(ARTICLES) && body.path("data").isArray()) {
            remove(body.path("data").elements(), "/id");
        } else if (url.contains(ARTICLES) && body.path("id").isTextual()) {
            ids.add(body.path("id").textValue());
        }
    }

    /** Items whose id was not requested are kept. */
    private void remove(Iterator<JsonNode> items, String pointer) {
        while (items.hasNext()) {
            var id = items.next().at(pointer);
            if (id.isTextual() && !ids.add(id.textValue())) {
                items.remove();
            }
        }
    }
}
