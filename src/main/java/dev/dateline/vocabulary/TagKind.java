package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Kinds of things that tags name. */
public enum TagKind {
    @JsonProperty("topic") TOPIC,
    @JsonProperty("person") PERSON,
    @JsonProperty("organisation") ORGANISATION,
    @JsonProperty("place") PLACE,
    @JsonProperty("event") EVENT,
    @JsonProperty("series") SERIES
}
