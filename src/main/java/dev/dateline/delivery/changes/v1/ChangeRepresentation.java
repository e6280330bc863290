package dev.dateline.delivery.changes.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.changes.ChangeKind;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "Change", description = "The latest change of a thing.")
record ChangeRepresentation(
        @Schema(required = true, description = "What kind of thing changed; captions change with their media item.") ResourceKind resource,
        @Schema(required = true, description = "Which one.") UUID id,
        @Schema(required = true, description = "`published`: it is public, and new or other than before. `withdrawn`: it is"
                + " public no more.") ChangeKind change,
        @Schema(required = true, description = "When that was.") Instant at) {

    static ChangeRepresentation of(PublishedChange change) {
        return new ChangeRepresentation(change.resource(), change.id(), change.kind(), change.changedAt());
    }
}
