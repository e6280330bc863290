package dev.dateline.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * A request that is measured.
 *
 * @param key for names of files
 * @param isConditional whether it has the entity tag of the response, so that the status is 304
 * @param ids a SELECT of the ids of the articles in the response. It has no colon, which pgbench would read as a variable.
 */
record Request(String key, String name, String path, boolean isConditional, String ids) {

    private static final int PAGE_SIZE = 20;
    private static final int DEEP_PAGE = 500;

    static List<Request> all(Server server, Corpus corpus) throws IOException, InterruptedException, SQLException {
        var list = "/api/v1/articles?limit=" + PAGE_SIZE;
        var newest = "SELECT id FROM delivery.article" + order("id");
        var slug = corpus.slug(corpus.size() / 2);
        var deepPage = Math.max(2, Math.min(DEEP_PAGE, corpus.size() / PAGE_SIZE));
        var before = server.json(list + "&page=" + (deepPage - 1));
        var last = before.path("data").path(PAGE_SIZE - 1);
        return List.of(
                new Request("one", "one article by slug", "/api/v1/articles/by-slug/" + slug, false,
                        "SELECT id FROM delivery.article WHERE slug = '" + slug + "'"),
                new Request("newest", "newest 20", list, false, newest),
                new Request("filtered", "section + tag, newest 20",
                        list + "&section=" + corpus.largestSection() + "&tag=" + corpus.mostFrequentTag(), false,
                        filtered(server, corpus)),
                new Request("frequent", "search, frequent word, newest 20", list + "&q=" + corpus.frequentWord(), false,
                        search(corpus.frequentWord())),
                new Request("rare", "search, rare word, newest 20", list + "&q=" + corpus.rareWord(), false,
                        search(corpus.rareWord())),
                new Request("deep", "page " + deepPage + " by cursor",
                        list + "&cursor=" + before.path("page").path("next").asText(), false,
                        "SELECT id FROM delivery.article WHERE (published_at, id) < (to_timestamp("
                                + Instant.parse(last.path("publishedAt").asText()).getEpochSecond() + "), '"
                                + last.path("id").asText() + "')" + order("id")),
                new Request("conditional", "304 for the newest 20", list, true, newest));
    }

    private static String filtered(Server server, Corpus corpus) throws IOException, SQLException {
        try (var connection = server.database().connect()) {
            var section = id(connection, "section", "path", corpus.largestSection());
            var tag = id(connection, "tag", "slug", corpus.mostFrequentTag());
            return "SELECT t.article_id AS id FROM delivery.article_tag t JOIN delivery.article_section s"
                    + " ON s.article_id = t.article_id AND s.section_id = '" + section + "' WHERE t.tag_id = '" + tag
                    + "' ORDER BY t.published_at DESC, t.article_id DESC LIMIT " + PAGE_SIZE;
        }
    }

    private static String search(String word) {
        return "SELECT article_id AS id FROM delivery.article_filing WHERE vector @@ websearch_to_tsquery('simple', '" + word
                + "')" + order("article_id");
    }

    private static String order(String id) {
        return " ORDER BY published_at DESC, " + id + " DESC LIMIT " + PAGE_SIZE;
    }

    private static String id(Connection connection, String table, String column, String value) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT id FROM delivery." + table + " WHERE " + column + " = ?")) {
            statement.setString(1, value);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("No " + table + " " + value + " is public");
                }
                return row.getString(1);
            }
        }
    }
}
