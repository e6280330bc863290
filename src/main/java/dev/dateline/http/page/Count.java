package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether, and how truly, the length of a list is wanted. */
public enum Count {
    @JsonProperty("none") NONE,
    @JsonProperty("estimate") ESTIMATE,
    @JsonProperty("exact") EXACT
}
