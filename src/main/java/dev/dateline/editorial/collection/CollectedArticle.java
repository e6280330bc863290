package dev.dateline.editorial.collection;

import java.util.UUID;

import dev.dateline.editorial.article.ArticleStatus;

/** The working copy of an article in a collection. */
public record CollectedArticle(UUID id, String externalId, String slug, String headline, ArticleStatus status) {
}
