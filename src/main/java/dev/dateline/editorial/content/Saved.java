package dev.dateline.editorial.content;

/** A stored thing, and what saving it did. */
public record Saved<T>(T thing, Outcome outcome) {
}
