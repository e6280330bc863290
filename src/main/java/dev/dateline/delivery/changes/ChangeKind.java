package dev.dateline.delivery.changes;

import com.fasterxml.jackson.annotation.JsonProperty;

/** {@code PUBLISHED}: created or updated; {@code WITHDRAWN}: no longer public. */
public enum ChangeKind {
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("withdrawn") WITHDRAWN
}
