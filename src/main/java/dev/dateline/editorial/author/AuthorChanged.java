package dev.dateline.editorial.author;

import java.util.UUID;

/** The words, the slug or the portrait of an author are others than before. */
public record AuthorChanged(UUID id) {
}
