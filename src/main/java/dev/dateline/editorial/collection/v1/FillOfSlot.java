package dev.dateline.editorial.collection.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.collection.CollectionContent.Fill;

@Schema(description = "Automatic filling: the newest public articles that match the query follow the items of the slot. Articles"
        + " that occur earlier in the collection, or that an editor placed in any slot, are skipped.",
        requiredProperties = { "query", "limit" })
record FillOfSlot(
        @Schema(description = "Filters of the list of articles; without any, all articles match.") FillQuery query,
        @Schema(minimum = "1", maximum = "100", description = "Maximum number of articles that are added.",
                examples = "5") Integer limit) {

    static FillOfSlot of(Fill fill) {
        return fill == null ? null : new FillOfSlot(FillQuery.of(fill.query()), fill.limit());
    }

    Fill toFill() {
        return new Fill(query == null ? null : query.toFilters(), limit);
    }
}
