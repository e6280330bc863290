package dev.dateline.delivery.changes.v1;

import java.util.List;
import java.util.Set;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

import dev.dateline.delivery.changes.ChangeSelection;
import dev.dateline.delivery.changes.ChangeSelection.Writer;
import dev.dateline.delivery.changes.ChangeStreams;
import dev.dateline.delivery.changes.PublishedChange;
import dev.dateline.delivery.changes.PublishedChangeRepository;
import dev.dateline.http.page.CursorFormat;
import dev.dateline.http.page.Position;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.http.response.EndlessBody;

@Path(EndlessBody.PATH)
@Tag(name = "Changes")
class ChangeStreamResource {

    private static final String CHANGES = "/api/v1/changes";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final ChangeStreams streams;
    private final PublishedChangeRepository changes;
    private final CurrentVertxRequest current;
    private final ObjectMapper json;
    /** The same object for all streams, which share what is read. */
    private final Writer writer = this::line;

    ChangeStreamResource(ChangeStreams streams, PublishedChangeRepository changes, CurrentVertxRequest current,
            ObjectMapper json) {
        this.streams = streams;
        this.changes = changes;
        this.current = current;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamChanges", summary = "Stream changes",
            description = "The change feed as Server-Sent Events, for `EventSource`: each change is sent as soon as it is public. Its"
                    + " `data` is one line of JSON, the same as an item of `data` of `/changes` (schema `Change`) without"
                    + " articles, which the client fetches by id; its `id` is the"
                    + " position after it. Events have no name, so that `onmessage` receives them. Without `cursor`, `since` and"
                    + " `Last-Event-ID`, the stream begins with the next change. It starts at once with a block that has the time"
                    + " to wait before reconnecting, 2 s, and the current position as `id`, but no data; such a block without `retry`"
                    + " follows at least every 15 s. The server ends a stream after an hour at most, when it stops, and when the client accepts"
                    + " nothing for a minute. The client then reconnects with the last `id`, as `EventSource` does by"
                    + " itself, and misses nothing. A stream that would exceed the limit of the server gets a 503."
                    + " Streams are neither stored by caches nor compressed, and are not available in batches and previews.")
    @APIResponse(responseCode = "200", description = "The stream.",
            headers = @Header(name = "X-Accel-Buffering", description = "`no`: nginx must not collect events in a buffer.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING),
                    example = """
                            retry: 2000
                            id: eENf1qF0zbgAAaINd6vEcXu

                            id: ER3eRhFyDZgAAaIOULUXexqpFAxHDuFi5zkz
                            data: {"resource":"article","id":"01a20e50-b517-7b1a-a914-0c470ee162e7","change":"published",\
                            "at":"2026-11-24T16:08:20.634770Z"}

                            """))
    public RestResponse<EndlessBody> stream(@Valid @BeanParam ChangeQuery query, @Valid @BeanParam ChangeStreamQuery start,
            UriInfo uri) {
        if (Preview.isCurrent()) {
            throw ProblemException.notFound(Preview.clientPath(uri.getPath()));
        }
        var cursors = CursorFormat.of(CHANGES, uri, PublishedChangeRepository.ORDER, ChangeQuery.CURSOR_FILTERS);
        var stream = streams.open(new ChangeSelection(query.resource() == null ? Set.of() : Set.copyOf(query.resource()), cursors,
                writer), current.getCurrent());
        var position = position(query, start, cursors);
        return ResponseBuilder.ok(new EndlessBody(() -> stream.begin(position)))
                .header(HttpHeaders.CONTENT_TYPE, MediaType.SERVER_SENT_EVENTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .header("X-Accel-Buffering", "no").build();
    }

    private Position position(ChangeQuery query, ChangeStreamQuery start, CursorFormat cursors) {
        if (start.lastEventId() != null && !start.lastEventId().isEmpty()) {
            return lastEvent(start.lastEventId(), cursors);
        }
        if (start.cursor() != null) {
            return forward(cursors.parse(start.cursor()));
        }
        return query.since() == null ? changes.findLatest() : changes.findAt(query.since());
    }

    private static Position lastEvent(String id, CursorFormat cursors) {
        try {
            return forward(cursors.parse(id));
        } catch (ProblemException e) {
            throw ProblemException.of(ProblemType.INVALID_HEADER, List.of(new Violation(Place.HEADER, LAST_EVENT_ID, id,
                    "is not the id of an event of this stream with this `resource`", null)));
        }
    }

    private static Position forward(Position position) {
        if (position.backwards()) {
            throw ProblemException.invalidParameter("cursor", "must not be page.previous: a stream goes forward");
        }
        return position;
    }

    private String line(PublishedChange change) {
        try {
            return json.writeValueAsString(ChangeRepresentation.of(change, null));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
