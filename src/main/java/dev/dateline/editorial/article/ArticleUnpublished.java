package dev.dateline.editorial.article;

/** The article gets another status than {@code PUBLISHED}; if it is public, it is removed from the public side. */
public record ArticleUnpublished(Article article, ArticleStatus as) {
}
