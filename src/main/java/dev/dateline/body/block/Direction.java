package dev.dateline.body.block;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Reading direction of a text, as the HTML attribute {@code dir} specifies it. */
public enum Direction {
    @JsonProperty("ltr") LEFT_TO_RIGHT,
    @JsonProperty("rtl") RIGHT_TO_LEFT,
    @JsonProperty("auto") AUTO;

    /** The value of the attribute in any case; null if HTML does not define it. */
    public static Direction of(String dir) {
        return switch (dir.strip().toLowerCase(Locale.ROOT)) {
            case "ltr" -> LEFT_TO_RIGHT;
            case "rtl" -> RIGHT_TO_LEFT;
            case "auto" -> AUTO;
            default -> null;
        };
    }
}
