package dev.dateline.delivery.suggestion;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of resources that are suggested, in the order of a response. */
public enum SuggestionKind {
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("article") ARTICLE
}
