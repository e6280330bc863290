package dev.dateline.editorial.content;

/** What saving did. */
public enum Outcome {
    CREATED, UPDATED, UNCHANGED
}
