package dev.dateline.body.block;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Alignment of the text of a table cell, as the HTML attribute {@code align} specifies it. */
public enum Alignment {
    @JsonProperty("left") LEFT,
    @JsonProperty("center") CENTER,
    @JsonProperty("right") RIGHT;

    /** The value of the attribute; null for none and for any other value. */
    public static Alignment of(String align) {
        return switch (align) {
            case "left" -> LEFT;
            case "center" -> CENTER;
            case "right" -> RIGHT;
            default -> null;
        };
    }
}
