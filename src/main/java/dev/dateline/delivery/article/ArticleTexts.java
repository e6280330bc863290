package dev.dateline.delivery.article;

import jakarta.persistence.Embeddable;

/** The texts of an article besides its body; plain text. */
@Embeddable
public record ArticleTexts(String headline, String kicker, String summary, String dateline, String byline) {
}
