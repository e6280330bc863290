package dev.dateline.vocabulary;

/** The current transaction changes public content. */
public record PublicContentChanged() {
}
