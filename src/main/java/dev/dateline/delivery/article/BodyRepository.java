package dev.dateline.delivery.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.query.PublishedData;
import dev.dateline.delivery.query.SqlQuery;
import dev.dateline.http.problem.ProblemException;

/** Reads the bodies of several articles at once, if they have a reasonable size together. */
@ApplicationScoped
class BodyRepository {

    /** So many are several times in memory while a response is composed. */
    private static final int MOST_BYTES = 16 << 20;
    /** Blocks of a body with many short spans have twenty times its size. */
    private static final int MOST_BYTES_FOR_BLOCKS = 2 << 20;

    private static final String FIND = """
            with size as materialized (select coalesce(sum(octet_length(html)), 0) as bytes
             from article_body where article_id = any(:ids))
             select b.article_id, b.html, s.bytes from size s
             left join article_body b on b.article_id = any(:ids) and s.bytes <= :most""".replace("\n", "");

    private final PublishedData data;

    BodyRepository(PublishedData data) {
        this.data = data;
    }

    /**
     * The articles with their bodies: one statement.
     *
     * @param asBlocks whether the response has the blocks of the bodies; one body is always returned
     * @throws ProblemException INVALID_PARAMETER if the bodies are too large together
     */
    List<PublishedArticle> addTo(List<PublishedArticle> articles, boolean asBlocks) {
        var most = asBlocks && articles.size() > 1 ? MOST_BYTES_FOR_BLOCKS : MOST_BYTES;
        var ids = articles.stream().map(PublishedArticle::id).toArray(UUID[]::new);
        var bodies = new HashMap<UUID, PublishedBody>();
        data.list(SqlQuery.planned(FIND, Map.of("ids", ids, "most", most)), row -> {
            var body = bodies.put(row.id(), PublishedBody.of(row.text()));
            requireFits(row.longNumber(), most, articles.size());
            return body;
        });
        return articles.stream().map(article -> article.with(bodies.getOrDefault(article.id(), PublishedBody.NONE))).toList();
    }

    private static void requireFits(long bytes, int most, int articles) {
        if (bytes > most) {
            throw ProblemException.invalidParameter("include", "must not add these bodies: those of " + articles
                    + " articles have " + bytes + " bytes, and a page has at most " + most + ". Read fewer articles at once");
        }
    }
}
