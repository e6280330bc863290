package dev.dateline.editorial.author;

import java.util.UUID;

/** The content of an author has changed. */
public record AuthorChanged(UUID id) {
}
