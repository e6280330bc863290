package dev.dateline.editorial.webhook;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ChangeKind;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "WebhookChange", description = "The latest change of a resource, as in the change feed.")
public record WebhookChange(
        @Schema(required = true, description = "Kind of the changed resource; captions change with their media item.") //
        ResourceKind resource,
        @Schema(required = true, description = "Id of the changed resource, as in `/api/v1/articles/{id}`.") UUID id,
        @Schema(required = true, description = SharedDescriptions.CHANGE) //
        ChangeKind change,
        @Schema(required = true, description = "When it changed.") Instant at) {
}
