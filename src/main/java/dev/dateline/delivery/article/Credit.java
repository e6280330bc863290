package dev.dateline.delivery.article;

import dev.dateline.delivery.author.PublishedAuthor;
import dev.dateline.vocabulary.AuthorRole;

/** An author whom an article credits. */
public record Credit(PublishedAuthor author, AuthorRole role) {
}
