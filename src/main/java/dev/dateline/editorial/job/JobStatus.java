package dev.dateline.editorial.job;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a job. What a failed or cancelled job has stored remains. */
public enum JobStatus {
    @JsonProperty("queued") QUEUED,
    @JsonProperty("running") RUNNING,
    @JsonProperty("done") DONE,
    @JsonProperty("failed") FAILED,
    @JsonProperty("cancelled") CANCELLED
}
