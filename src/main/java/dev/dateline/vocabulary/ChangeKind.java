package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a resource changed. {@code PUBLISHED}: created or updated; {@code WITHDRAWN}: no longer public. */
public enum ChangeKind {
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("withdrawn") WITHDRAWN
}
