package dev.dateline.delivery.article;

import dev.dateline.vocabulary.ArticleFilters;

/** The newest articles of a list, at most {@code limit}. */
public record NewestArticles(ArticleFilters filters, int limit) {
}
