package dev.dateline.delivery.article;

import java.time.Instant;

import dev.dateline.delivery.section.PublishedSection;

/**
 * An article with the requested parts.
 *
 * @param section the primary section; null if there is none
 * @param json null unless it is a cached card
 */
public record ArticleWithParts(PublishedArticle article, PublishedSection section, ArticleParts parts, CardJson json) {

    /** A card to cache, without what it does not show. */
    ArticleWithParts toCachedCard() {
        return new ArticleWithParts(article.toCard(), section, parts, new CardJson());
    }

    /**
     * When the article or a resource that it shows last changed. Null if that is unknown, because another article that it
     * showed or linked to may have been withdrawn, or a portrait replaced by an older one.
     */
    public Instant lastModified() {
        if (!article.body().links().isEmpty() || parts.related() != null || parts.portraits() != null
                || article.translations() != null && article.translationGroup() != null) {
            return null;
        }
        var latest = later(article.dates().changed(), section == null ? null : section.changedAt());
        for (var additional : parts.additionalSections()) {
            latest = later(latest, additional.changedAt());
        }
        for (var tag : parts.tags()) {
            latest = later(latest, tag.updatedAt());
        }
        for (var credit : parts.authors()) {
            latest = later(latest, credit.author().updatedAt());
        }
        for (var usage : parts.media()) {
            latest = later(latest, usage.media().updatedAt());
            for (var caption : usage.captions()) {
                latest = later(latest, caption.updatedAt());
            }
        }
        return latest;
    }

    /** @param other null for none */
    private static Instant later(Instant one, Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
