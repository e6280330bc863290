package dev.dateline.delivery.article.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.body.Body;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.search.Highlighter;

/** Reads the texts of articles and marks the matches of a search. */
@ApplicationScoped
public class HighlightRepository {

    private static final int FRAGMENTS = 3;
    /** Of the bodies of a page, which are in memory together. */
    private static final int MOST_CHARACTERS = 16 << 20;
    private static final String FIND = """
            SELECT a.id, a.language, a.headline, a.kicker, a.summary, left(b.html, :most)
            FROM article a LEFT JOIN article_body b ON b.article_id = a.id
            WHERE a.id = ANY(:articles)""";

    private final PublishedData data;

    HighlightRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * By the id of the article: one statement. Long bodies on a page of many are searched from the beginning, as far as there is
     * memory.
     *
     * @param articles ids of articles that match the search
     */
    public Map<UUID, Highlight> findByArticles(Collection<UUID> articles, Search search) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        var rows = data.list(
                SqlQuery.planned(FIND,
                        Map.of("articles", articles.toArray(UUID[]::new), "most", MOST_CHARACTERS / articles.size())),
                row -> new Texts(row.id(), row.text(), row.text(), row.text(), row.text(), row.text()));
        return rows.stream().collect(Collectors.toMap(Texts::article, texts -> texts.highlight(search)));
    }

    private record Texts(UUID article, String language, String headline, String kicker, String summary, String body) {

        Highlight highlight(Search search) {
            var highlighter = new Highlighter(language, search.match());
            UnaryOperator<String> whole = text -> text == null ? null : highlighter.mark(text);
            var words = body == null ? null : Body.parse(body).text();
            return new Highlight(whole.apply(headline), whole.apply(kicker), whole.apply(summary),
                    words == null ? List.of() : highlighter.fragments(words, FRAGMENTS));
        }
    }
}
