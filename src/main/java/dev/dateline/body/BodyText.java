package dev.dateline.body;

/**
 * What is derived from a body when it is saved.
 *
 * @param words its plain text without list markers; empty for no body
 */
public record BodyText(String words, ReadingTime time) {
}
