package dev.dateline.delivery.changes.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.changes.ChangeKind;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "Change", description = "The latest change of a resource.")
record ChangeRepresentation(
        @Schema(required = true, description = "Kind of resource; captions change with their media item.") ResourceKind resource,
        @Schema(required = true, description = "Id of the resource.") UUID id,
        @Schema(required = true, description = "`published`: created or updated; `withdrawn`: no longer"
                + " public.") ChangeKind change,
        @Schema(required = true, description = "Time of the change.") Instant at) {

    static ChangeRepresentation of(PublishedChange change) {
        return new ChangeRepresentation(change.resource(), change.id(), change.kind(), change.changedAt());
    }
}
