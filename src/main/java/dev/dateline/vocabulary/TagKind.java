package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a tag represents. */
public enum TagKind {
    @JsonProperty("topic") TOPIC,
    @JsonProperty("person") PERSON,
    @JsonProperty("organisation") ORGANISATION,
    @JsonProperty("place") PLACE,
    @JsonProperty("event") EVENT,
    @JsonProperty("series") SERIES
}
