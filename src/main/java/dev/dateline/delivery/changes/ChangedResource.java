package dev.dateline.delivery.changes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of things whose changes are told; captions change with their media item. */
public enum ChangedResource {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("media") MEDIA
}
