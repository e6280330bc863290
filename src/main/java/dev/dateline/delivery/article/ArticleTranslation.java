package dev.dateline.delivery.article;

import java.util.UUID;

/** An article in another language. */
public record ArticleTranslation(UUID id, String language, String slug, String headline) {
}
