package dev.dateline.delivery.article;

/** A match of a search, with its relevance; higher is better. */
record RankedArticle(PublishedArticle article, Float relevance) {
}
