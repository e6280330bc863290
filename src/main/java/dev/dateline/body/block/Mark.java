package dev.dateline.body.block;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Formatting of a run of text. */
public enum Mark {
    @JsonProperty("strong") STRONG,
    @JsonProperty("emphasis") EMPHASIS,
    @JsonProperty("underline") UNDERLINE,
    @JsonProperty("strike") STRIKE,
    @JsonProperty("code") CODE,
    @JsonProperty("subscript") SUBSCRIPT,
    @JsonProperty("superscript") SUPERSCRIPT,
    @JsonProperty("highlight") HIGHLIGHT,
    @JsonProperty("small") SMALL
}
