package dev.dateline.editorial.article;

/** The latest revision of the article becomes the public one. */
public record ArticlePublished(Article article) {
}
