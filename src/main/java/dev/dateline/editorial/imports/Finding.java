package dev.dateline.editorial.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.dateline.editorial.content.InvalidContent.Fault;
import dev.dateline.vocabulary.StorableText;

/**
 * One line of an import's report: why an entry was rejected, or what was changed or could not be found although it was
 * stored. An entry has one finding for each fault.
 *
 * @param code the kind of note; null for a rejection
 * @param line the line on which the entry begins, from 1; 0 where it is about the file as a whole
 * @param item the external id, path or slug of the item; null where it could not be read
 * @param field the property, such as {@code tags[2].slug}; null where it is the entry as a whole
 * @param value the value of the property, at most {@value #MAX_VALUE} characters; null where it is not known
 * @param message continues a sentence that begins with the property
 * @param nearest the valid value that comes closest; null where none comes close
 */
public record Finding(Severity severity, NoteCode code, long line, String item, String field, String value,
        String message, String nearest) {

    static final int MAX_VALUE = 120;
    static final int MAX_NAME = 300;
    static final int MAX_MESSAGE = 1_000;

    /** Quotes from a file may be of any length and have any character. */
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

    public static Finding rejection(long line, String item, Fault fault) {
        return rejection(line, item, fault.field(), fault.reason()).withValue(fault.value()).withNearest(fault.nearest());
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
        return StorableText.of(text.length() <= maxLength ? text : text.substring(0, maxLength - 1) + "…");
    }

    public enum Severity {
        @JsonProperty("rejected") REJECTED,
        @JsonProperty("note") NOTE
    }

    /** The kinds of notes. */
    public enum NoteCode {
        /** A section that the entry names did not exist and was created. */
        @JsonProperty("section-created") SECTION_CREATED,
        /** The slug was changed because it is taken or cannot be used. */
        @JsonProperty("slug-changed") SLUG_CHANGED,
        /** The entry refers to something that no import has brought yet. */
        @JsonProperty("reference-unresolved") REFERENCE_UNRESOLVED,
        /** Characters that cannot be stored were removed from a text. */
        @JsonProperty("characters-removed") CHARACTERS_REMOVED,
        /** A plain text looks like markup. */
        @JsonProperty("markup-in-text") MARKUP_IN_TEXT,
        /** The time of publication is not known or was completed. */
        @JsonProperty("time-uncertain") TIME_UNCERTAIN,
        /** A part of the entry was not imported. */
        @JsonProperty("part-omitted") PART_OMITTED
    }
}
