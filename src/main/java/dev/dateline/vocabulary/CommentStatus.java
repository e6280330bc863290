package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether front ends accept comments of readers on an article. */
public enum CommentStatus {
    @JsonProperty("open") OPEN,
    @JsonProperty("closed") CLOSED
}
