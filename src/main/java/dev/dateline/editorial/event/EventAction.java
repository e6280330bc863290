package dev.dateline.editorial.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What was done with a resource. */
public enum EventAction {
    @JsonProperty("created") CREATED,
    @JsonProperty("changed") CHANGED,
    @JsonProperty("deleted") DELETED,
    @JsonProperty("submitted") SUBMITTED,
    @JsonProperty("returned") RETURNED,
    @JsonProperty("scheduled") SCHEDULED,
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("unpublished") UNPUBLISHED,
    @JsonProperty("trashed") TRASHED,
    @JsonProperty("restored") RESTORED,
    @JsonProperty("moved") MOVED,
    @JsonProperty("merged") MERGED,
    @JsonProperty("cancelled") CANCELLED,
    @JsonProperty("revoked") REVOKED
}
