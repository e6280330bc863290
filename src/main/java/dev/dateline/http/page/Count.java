package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the total is omitted, estimated or exact. */
public enum Count {
    @JsonProperty("none") NONE,
    @JsonProperty("estimate") ESTIMATE,
    @JsonProperty("exact") EXACT
}
