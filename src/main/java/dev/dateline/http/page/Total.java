package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The number of items in a list. */
public record Total(long items, Meaning is) {

    public static Total exactly(long items) {
        return new Total(items, Meaning.EXACT);
    }

    public static Total about(long items) {
        return new Total(items, Meaning.ESTIMATE);
    }

    /** The list ends after these items, although more match. */
    public static Total atLeast(long items) {
        return new Total(items, Meaning.AT_LEAST);
    }

    @Schema(name = "TotalIs")
    public enum Meaning {
        @JsonProperty("exact") EXACT,
        @JsonProperty("estimate") ESTIMATE,
        @JsonProperty("atLeast") AT_LEAST
    }
}
