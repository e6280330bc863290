package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum CorrectionType {
    @JsonProperty("correction") CORRECTION,
    @JsonProperty("clarification") CLARIFICATION,
    @JsonProperty("update") UPDATE
}
