package dev.dateline.editorial.event.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.event.Event;
import dev.dateline.editorial.event.EventAction;
import dev.dateline.editorial.event.EventSubject;

@Schema(name = "Event", description = "One write, as the audit log records it.")
record EventRepresentation(
        @Schema(required = true, description = "Number of the event; increases, but concurrent events need not have the order of"
                + " their completion.", examples = "4711") long number,
        @Schema(required = true, description = "When it happened.") Instant at,
        @Schema(required = true, description = "Name of the API key, subject of the token, or `import`, `scheduler` or `server`"
                + " for work in the background.", examples = "desk") String actor,
        @Schema(required = true, nullable = true, description = "First characters of the API key; null if it is not a stored"
                + " one.", examples = "dk_7fQ2x") String keyPrefix,
        @Schema(required = true, description = "What was done.") EventAction action,
        @Schema(required = true, description = "Kind of the changed resource.") EventSubject resource,
        @Schema(required = true, description = "Id of the changed resource.") UUID id,
        @Schema(required = true, nullable = true, description = "Version before; null for a new resource, or if the action is"
                + " not about a version. Of articles, the number of the revision.", examples = "3") Integer versionBefore,
        @Schema(required = true, nullable = true, description = "Version afterwards; null for a deleted resource, or if the"
                + " action is not about a version.", examples = "4") Integer versionAfter,
        @Schema(required = true, nullable = true, description = "The same for all events of one request; null for work in the"
                + " background.") UUID request) {

    static EventRepresentation of(Event event) {
        return new EventRepresentation(event.number(), event.at(), event.actor(), event.keyPrefix(), event.action(),
                event.resource(), event.id(), event.versionBefore(), event.versionAfter(), event.request());
    }
}
