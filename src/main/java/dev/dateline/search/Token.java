package dev.dateline.search;

/**
 * A term at a position of a text. Words have several terms at the same position.
 *
 * @param start the offset of the word in the text
 */
public record Token(String term, int position, int start, int end) {

    Token moved(int positions, int characters) {
        return new Token(term, position + positions, start + characters, end + characters);
    }

    /** Another term at the same place. */
    Token of(String other) {
        return new Token(other, position, start, end);
    }
}
