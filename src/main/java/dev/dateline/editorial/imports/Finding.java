package dev.dateline.editorial.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.InvalidContent.Violation;
import dev.dateline.vocabulary.StorableText;

/**
 * One line of the report of an import: a reason why an entry was rejected, or a note on a stored entry. An entry has one
 * finding per violation.
 *
 * @param code the kind of note; null for a rejection
 * @param line the line on which the entry begins, from 1; 0 if the finding is about the whole file
 * @param item the external id, path or slug of the item; null if it could not be read
 * @param field the property, such as {@code tags[2].slug}; null if the finding is about the whole entry
 * @param value the value of the property, at most {@value #MAX_VALUE} characters; null if unknown
 * @param message continues a sentence that begins with the property
 * @param nearest the closest valid value; null if none is close
 */
public record Finding(Severity severity, NoteCode code, long line, String item, String field, String value,
        String message, String nearest) {

    static final int MAX_VALUE = 120;
    static final int MAX_NAME = 300;
    static final int MAX_MESSAGE = 1_000;

    /** Text from a file can have any length and any characters. */
    public Finding {
        item = quoted(item, MAX_NAME);
        field = quoted(field, MAX_NAME);
        value = quoted(value, MAX_VALUE);
        message = quoted(message, MAX_MESSAGE);
        nearest = quoted(nearest, MAX_NAME);
    }

    public static Finding rejection(long line, String item, String field, String message) {
        return new Finding(Severity.REJECTED, null, line, item, field, null, message, null);
    }

    public static Finding rejection(long line, String item, Violation violation) {
        return rejection(line, item, violation.field(), violation.reason()).withValue(violation.value())
                .withNearest(violation.nearest());
    }

    /** A rejection because of the value of a property; the value of a missing property is empty or null. */
    public static Finding rejection(long line, String item, String field, String value, String message) {
        return rejection(line, item, field, message).withValue(value == null || value.isEmpty() ? null : value);
    }

    public static Finding note(NoteCode code, long line, String item, String field, String message) {
        return new Finding(Severity.NOTE, code, line, item, field, null, message, null);
    }

    public Finding withValue(String quoted) {
        return new Finding(severity, code, line, item, field, quoted, message, nearest);
    }

    public Finding withNearest(String suggestion) {
        return new Finding(severity, code, line, item, field, value, message, suggestion);
    }

    public boolean isRejection() {
        return severity == Severity.REJECTED;
    }

    static String quoted(String text, int maxLength) {
        if (text == null) {
            return null;
        }
        var escaped = StorableText.escaped(cut(text, maxLength));
        return cut(escaped, maxLength);
    }

    private static String cut(String text, int maxLength) {
        if (text.length() <= maxLength) {
            return text;
        }
        var end = maxLength - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    public enum Severity {
        @JsonProperty("rejected") REJECTED,
        @JsonProperty("note") NOTE
    }

    /** The kinds of notes. */
    public enum NoteCode {
        /** A section that the entry refers to did not exist and was created. */
        @JsonProperty("section-created") SECTION_CREATED,
        /** The slug was changed because it is taken or cannot be used. */
        @JsonProperty("slug-changed") SLUG_CHANGED,
        /** The entry refers to a resource that has not been imported yet. */
        @JsonProperty("reference-unresolved") REFERENCE_UNRESOLVED,
        /** Characters that cannot be stored were removed from a text. */
        @JsonProperty("characters-removed") CHARACTERS_REMOVED,
        /** A plain text looks like markup. */
        @JsonProperty("markup-in-text") MARKUP_IN_TEXT,
        /** The time of publication is unknown or was derived. */
        @JsonProperty("time-uncertain") TIME_UNCERTAIN,
        /** A part of the entry was not imported. */
        @JsonProperty("part-omitted") PART_OMITTED,
        /** The entry publishes an article that somebody unpublished or moved to the trash, or that expired. */
        @JsonProperty("published-again") PUBLISHED_AGAIN
    }
}
