package dev.dateline.editorial.exports;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The formats of exports. */
public enum ExportFormat {
    /** JSON Lines: one JSON object per line, in the format of imports. */
    @JsonProperty("jsonl") JSONL
}
