package dev.dateline.delivery.article;

import java.util.Optional;

/** The articles that were published before and after an article, within a list. */
public record Neighbours(Optional<ArticleWithParts> previous, Optional<ArticleWithParts> next) {
}
