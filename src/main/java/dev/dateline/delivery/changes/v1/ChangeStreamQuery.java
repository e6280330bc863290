package dev.dateline.delivery.changes.v1;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** Where a stream begins. */
record ChangeStreamQuery(
        @Parameter(description = "Begin after this position: the `id` of an event, or a cursor of `/changes` (`page.next`, or the"
                + " one in `resume`), with the same `resource`. `since` is then ignored.",
                example = "eENf1qF0zbgAAaINd6vEcXu")
        @RestQuery @Size(max = 4000) String cursor,
        @Parameter(in = ParameterIn.HEADER, name = "Last-Event-ID", example = "eENf1qF0zbgAAaINd6vEcXu",
                schema = @Schema(type = SchemaType.STRING, maxLength = 4000),
                description = "The `id` of the last event received: `EventSource` sends it when it reconnects. It replaces `cursor` and"
                        + " `since`. An empty value is ignored.")
        @RestHeader("Last-Event-ID") String lastEventId) {
}
