package dev.dateline.http.page;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a page stands in its list. */
@Schema(description = "Where the page stands in its list.")
public record PageInfo(
        @Schema(required = true, description = "How many items a page holds at most.", examples = "20") int limit,
        @Schema(required = true, nullable = true,
                description = "The cursor of the next page; null on the last.") String next,
        @Schema(required = true, nullable = true,
                description = "The cursor of the previous page; null on the first.") String previous,
        @Schema(required = true, nullable = true, description = "How many items match the filters; null unless"
                + " `count` asked for it.", examples = "1284") Long total,
        @Schema(required = true, nullable = true,
                description = "Whether `total` was counted or estimated; null where there is none.") TotalIs totalIs) {

    public enum TotalIs {
        @JsonProperty("exact") EXACT,
        @JsonProperty("estimate") ESTIMATE
    }
}
