package dev.dateline.delivery.article;

/** An article that words were found in, and how well they fit; the greater the better. */
record RankedArticle(PublishedArticle article, Float relevance) {
}
