package dev.dateline.delivery.article;

import dev.dateline.delivery.author.PublishedAuthor;
import dev.dateline.vocabulary.AuthorRole;

/** An author that an article credits, with the role. */
public record Credit(PublishedAuthor author, AuthorRole role) {
}
