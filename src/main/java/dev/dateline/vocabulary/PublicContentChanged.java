package dev.dateline.vocabulary;

/** The current transaction changes public content, or when it changes next by itself. */
public record PublicContentChanged() {
}
