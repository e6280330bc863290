package dev.dateline.editorial.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of jobs. Each node runs one job of each kind at a time, so that an import does not wait for a merge. */
public enum JobKind {
    @JsonProperty("import") IMPORT,
    @JsonProperty("export") EXPORT,
    @JsonProperty("merge") MERGE,
    @JsonProperty("move") MOVE
}
