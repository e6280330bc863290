package dev.dateline.delivery.article;

/** An article together with what was wanted of what belongs to it. */
public record ArticleWithParts(PublishedArticle article, ArticleParts parts) {
}
