package dev.dateline.delivery.section;

import java.time.Instant;
import java.util.UUID;

import dev.dateline.delivery.media.PublishedMedia;
import dev.dateline.vocabulary.ArticleType;

/**
 * One of the first articles of a section: what a link to it needs.
 *
 * @param lead null for none
 * @param altText of the lead
 * @param altTextLanguage null for the language of the article
 */
public record FeaturedArticle(UUID id, ArticleType type, String language, String slug, String headline, String summary,
        Instant publishedAt, PublishedMedia lead, String altText, String altTextLanguage) {
}
