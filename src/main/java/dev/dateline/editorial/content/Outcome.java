package dev.dateline.editorial.content;

/** The effect of saving an entity. */
public enum Outcome {
    CREATED, UPDATED, UNCHANGED
}
