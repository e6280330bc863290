package dev.dateline.delivery.article;

import java.util.List;

/**
 * An article with everything that belongs to it.
 *
 * @param furtherSections its sections but for the primary one
 * @param body sanitised HTML
 */
public record FullArticle(PublishedArticle article, ArticleParts parts, List<ArticleInSection> furtherSections,
        String body, List<ArticleCorrection> corrections, List<PublishedArticle> translations) {
}
