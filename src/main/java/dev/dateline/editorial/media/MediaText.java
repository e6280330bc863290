package dev.dateline.editorial.media;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The texts that a complete media item has. */
public enum MediaText {
    @JsonProperty("altText") ALT_TEXT,
    @JsonProperty("caption") CAPTION,
    @JsonProperty("credit") CREDIT
}
