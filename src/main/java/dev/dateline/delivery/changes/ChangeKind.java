package dev.dateline.delivery.changes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a change leaves behind: something public, new or other than before, or nothing any more. */
public enum ChangeKind {
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("withdrawn") WITHDRAWN
}
