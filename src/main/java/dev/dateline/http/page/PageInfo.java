package dev.dateline.http.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.SharedDescriptions;

/** The position of a page in its list. */
@Schema(description = "The position of a page in its list.")
public record PageInfo(
        @Schema(required = true, description = SharedDescriptions.ITEMS_PER_PAGE, examples = "20") int limit,
        @Schema(required = true, nullable = true,
                description = "Cursor of the next page; null on the last page.") String next,
        @Schema(required = true, nullable = true,
                description = "Cursor of the previous page; null on the first page.") String previous,
        @Schema(required = true, nullable = true, description = "Number of items in the list, on all its pages; null unless"
                + " `count` asked for it.", examples = "1284") Long total,
        @Schema(required = true, nullable = true, description = "Whether `total` is exact, estimated, or a number that the"
                + " list may exceed (`atLeast`); null if it is null.") Total.Meaning totalIs) {
}
