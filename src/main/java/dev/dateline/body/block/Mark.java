package dev.dateline.body.block;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a run of text stands out from its surroundings. */
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
