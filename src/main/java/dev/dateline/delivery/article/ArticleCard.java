package dev.dateline.delivery.article;

/** An article as a list shows it. */
public record ArticleCard(PublishedArticle article, ArticleParts parts) {
}
