package dev.dateline.delivery.changes.v1;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.article.v1.ArticleSummary;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ChangeKind;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "Change", description = "The latest change of a resource.")
record ChangeRepresentation(
        @Schema(required = true, description = "Kind of resource; captions change with their media item.") ResourceKind resource,
        @Schema(required = true, description = "Id of the resource.") UUID id,
        @Schema(required = true, description = SharedDescriptions.CHANGE) ChangeKind change,
        @Schema(required = true, description = "Time of the change.") Instant at,
        @Schema(description = "With `include=article` or `body` only: the published article, as in a list with `include=details`;"
                + " omitted for other resources, and if it was withdrawn in the meantime.")
        @JsonInclude(JsonInclude.Include.NON_NULL) ArticleSummary article) {

    /** @param article null if it is not included */
    static ChangeRepresentation of(PublishedChange change, ArticleSummary article) {
        return new ChangeRepresentation(change.resource(), change.id(), change.kind(), change.changedAt(), article);
    }
}
