package dev.dateline.delivery.batch.v1;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.dateline.http.problem.ProblemException;

/** The articles that the parts of a batch contain so far. */
final class ShownArticles {

    private static final Pattern ARTICLES = Pattern.compile("/\\w++/v1/articles(?:/[^/]++/related)?");
    private static final Pattern ONE_ARTICLE = Pattern.compile("/\\w++/v1/articles/(?:by-slug/)?[^/]++");
    private static final Pattern COLLECTION = Pattern.compile("/\\w++/v1/collections/[^/]++");

    private final Set<String> ids = new HashSet<>();

    /**
     * Removes the articles that an earlier part contains from a list or collection; a response that is one article keeps it.
     *
     * @throws ProblemException INVALID_PARAMETER if the part does not have the ids of its articles
     */
    void removeFrom(String url, JsonNode body) {
        var query = url.indexOf('?');
        var path = query < 0 ? url : url.substring(0, query);
        if (COLLECTION.matcher(path).matches()) {
            for (var slot : body.path("slots")) {
                for (var items = slot.path("items").elements(); items.hasNext();) {
                    var article = items.next().path("article");
                    if (article.isObject() && !add(article, url, "slots.items.article.id")) {
                        items.remove();
                    }
                }
            }
        } else if (ARTICLES.matcher(path).matches()) {
            for (var articles = body.path("data").elements(); articles.hasNext();) {
                if (!add(articles.next(), url, "id")) {
                    articles.remove();
                }
            }
        } else if (ONE_ARTICLE.matcher(path).matches()) {
            add(body, url, "id");
        }
    }

    private boolean add(JsonNode article, String url, String field) {
        var id = article.path("id");
        if (!id.isTextual()) {
            throw ProblemException.invalidParameter("distinct",
                    "compares ids: add \"" + field + "\" to the \"fields\" of " + url);
        }
        return ids.add(id.textValue());
    }
}
