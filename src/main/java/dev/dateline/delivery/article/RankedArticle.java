package dev.dateline.delivery.article;

import java.sql.SQLException;

import dev.dateline.delivery.query.Columns;

/** A match of a search, with its relevance; higher is better. */
record RankedArticle(PublishedArticle article, Float relevance) {

    static RankedArticle of(Columns row, PublishedArticle.Known known) throws SQLException {
        var relevance = row.fraction();
        return new RankedArticle(PublishedArticle.of(row, known), relevance);
    }
}
