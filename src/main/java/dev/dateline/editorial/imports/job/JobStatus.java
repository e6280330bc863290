package dev.dateline.editorial.imports.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where an import stands. What a failed one has stored until then stays stored. */
public enum JobStatus {
    @JsonProperty("queued") QUEUED,
    @JsonProperty("running") RUNNING,
    @JsonProperty("done") DONE,
    @JsonProperty("failed") FAILED
}
