package dev.dateline.delivery.changes.v1;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.delivery.changes.PublishedChangeRepository;
import dev.dateline.http.cache.CacheablePublicly;
import dev.dateline.http.page.PageQuery;

@Path("/api/v1/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "What to fetch again, for those who keep a copy.")
@CacheablePublicly
class ChangeResource {

    private final PublishedChangeRepository changes;

    ChangeResource(PublishedChangeRepository changes) {
        this.changes = changes;
    }

    @GET
    @Operation(operationId = "listChanges", summary = "List changes",
            description = "What became public, changed or was withdrawn, in the order in which it became visible; of each"
                    + " thing its latest change only. To build a copy, read from the beginning to the end. To keep it, ask"
                    + " for `resume` of the last answer again and again: nothing is ever missed, and whatever changes while"
                    + " you read comes once more. Fetch what changed by its id, articles up to 100 at once with"
                    + " `/articles?ids=`, and with `Cache-Control: no-cache` in the request, or a cache in between may give"
                    + " out what it had before the change; where a thing is named as `published` and cannot be found, its"
                    + " withdrawal follows."
                    + " An article is not named when the name of its section or the like changes: that thing is.")
    public ChangePage list(@Valid @BeanParam ChangeQuery query, @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, PublishedChangeRepository.ORDER);
        var slice = changes.list(query.resource(), query.since(), request);
        return ChangePage.of(request.answer(slice, ChangeRepresentation::of),
                request.linkAfter(slice, changes::after));
    }
}
