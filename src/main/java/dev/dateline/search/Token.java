package dev.dateline.search;

/**
 * A term at a position of a text. Words have several terms at the same position.
 *
 * @param start the offset of the word in the text
 */
public record Token(String term, int position, int start, int end) {
}
