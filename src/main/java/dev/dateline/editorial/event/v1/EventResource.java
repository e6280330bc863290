package dev.dateline.editorial.event.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.editorial.event.EventRepository;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;

@Path("/manage/v1/events")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Events", description = "The audit log: who did what, and when.")
class EventResource {

    private final EventRepository events;

    EventResource(EventRepository events) {
        this.events = events;
    }

    @GET
    @Transactional
    @Operation(operationId = "listEvents", summary = "List events of the audit log",
            description = "Every write of articles, sections, tags, authors, media, captions, collections, keys, webhooks and jobs, by"
                    + " requests, imports and the scheduler. Events are stored in the transaction of the write, and the database"
                    + " accepts no changes of them.")
    public Page<EventRepresentation> list(@Valid @BeanParam EventQuery query, @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, query.sort().order);
        return request.page(events.list(query.filter(), request), EventRepresentation::of);
    }
}
