package dev.dateline.editorial.content;

/** A stored entity, and the effect of saving it. */
public record Saved<T>(T entity, Outcome outcome) {
}
