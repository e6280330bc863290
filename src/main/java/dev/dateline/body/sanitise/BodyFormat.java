package dev.dateline.body.sanitise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formats in which a body is accepted; it is always stored as sanitised HTML. */
public enum BodyFormat {
    @JsonProperty("html") HTML,
    @JsonProperty("markdown") MARKDOWN,
    @JsonProperty("text") TEXT
}
