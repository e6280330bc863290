package dev.dateline.editorial.event.v1;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.editorial.event.EventAction;
import dev.dateline.editorial.event.EventFilter;
import dev.dateline.editorial.event.EventSubject;
import dev.dateline.http.openapi.SharedDescriptions;

record EventQuery(
        @Parameter(description = "Only events of resources of this kind.", example = "article")
        @RestQuery EventSubject resource,
        @Parameter(description = "Only events of the resource with this id.", example = "01a20d77-ae06-7dc5-8863-3f00843cff5b")
        @RestQuery UUID id,
        @Parameter(description = "Only what the key of this name, the token of this subject, `import`, `scheduler` or `server`"
                + " did.", example = "desk")
        @RestQuery @Size(min = 1, max = 300) String actor,
        @Parameter(description = "Only this action.", example = "published")
        @RestQuery EventAction action,
        @Parameter(description = "Only events at this time or later.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant since,
        @Parameter(description = "Only events before this time.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant until,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-at") EventSort sort) {

    EventFilter filter() {
        return new EventFilter(resource, id, actor, action, since, until);
    }
}
