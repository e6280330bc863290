package dev.dateline.delivery.article.search;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;

/** Marks the matches of a search. */
@ApplicationScoped
public class HighlightRepository {

    /**
     * Marks each of the words wherever it occurs, except excluded words. Of a body, only the indexed part is used.
     */
    private static final String FIND = """
            SELECT a.id, ts_headline(w.config, translate(a.headline, :special, :less), w.query, :whole),
                   ts_headline(w.config, translate(a.kicker, :special, :less), w.query, :whole),
                   ts_headline(w.config, translate(a.summary, :special, :less), w.query, :whole),
                   ts_headline(w.config, translate(delivery.plain_text(left(b.html, 250000)), :special, :less), w.query,
                               :fragments)
            FROM article a JOIN article_search s ON s.article_id = a.id
            LEFT JOIN article_body b ON b.article_id = a.id
            CROSS JOIN LATERAL (SELECT cast(s.config AS regconfig)) c(config)
            CROSS JOIN LATERAL (SELECT c.config, cast(replace(querytree(websearch_to_tsquery(c.config, :q)), ' & ', ' | ')
                                                      AS tsquery)) w(config, query)
            WHERE a.id = ANY(:articles)""";

    private static final String LESS = String.valueOf(MarkedText.LESS);
    private static final String SPECIAL = "<" + MarkedText.FOUND + MarkedText.END + MarkedText.NEXT + LESS;
    private static final String MARKS = "StartSel=" + MarkedText.FOUND + ", StopSel=" + MarkedText.END;
    private static final String WHOLE = MARKS + ", HighlightAll=true";
    private static final String FRAGMENTS = MARKS + ", MaxFragments=3, MinWords=10, MaxWords=25, FragmentDelimiter="
            + MarkedText.NEXT;

    private final PublishedData data;

    HighlightRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * By the id of the article: one statement.
     *
     * @param articles ids of articles that match the words
     */
    public Map<UUID, Highlight> findByArticles(Collection<UUID> articles, String words) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        var rows = data.list(SqlQuery.planned(FIND, Map.of("articles", articles.toArray(UUID[]::new), Search.PARAMETER, words,
                "special", SPECIAL, "less", LESS, "whole", WHOLE, "fragments", FRAGMENTS)),
                row -> new Marked(row.id(), row.text(), row.text(), row.text(), row.text()));
        return rows.stream().collect(Collectors.toMap(Marked::article, Marked::toHighlight));
    }

    private record Marked(UUID article, String headline, String kicker, String summary, String body) {

        Highlight toHighlight() {
            return new Highlight(MarkedText.html(headline), MarkedText.html(kicker), MarkedText.html(summary),
                    MarkedText.fragments(body));
        }
    }
}
