package dev.dateline.body.block;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a text runs, as the HTML attribute {@code dir} says it. */
public enum Direction {
    @JsonProperty("ltr") LEFT_TO_RIGHT,
    @JsonProperty("rtl") RIGHT_TO_LEFT,
    @JsonProperty("auto") AUTO;

    /** Reads the attribute's value in any case; null for one that HTML does not know. */
    public static Direction of(String dir) {
        return switch (dir.strip().toLowerCase(Locale.ROOT)) {
            case "ltr" -> LEFT_TO_RIGHT;
            case "rtl" -> RIGHT_TO_LEFT;
            case "auto" -> AUTO;
            default -> null;
        };
    }
}
