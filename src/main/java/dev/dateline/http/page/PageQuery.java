package dev.dateline.http.page;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.http.problem.ProblemException;

/** Which page of a list is wanted, and in what form: the same parameters for every list. */
public record PageQuery(
        @Parameter(description = "How many items a page holds at most.", example = "20")
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
        @Parameter(description = "Where to go on: `page.next` or `page.previous` of an answer to the same filters and"
                + " order.", example = "z4789pZG6dcAAaINsMbxc0Ssun2ryBJf_TIwMjYtMTEtMTlUMDY6MDA6MDBa")
        @RestQuery @Size(max = 4000) String cursor,
        @Parameter(description = "A numbered page, from 1, for short lists. It must begin within the first 10,000 items;"
                + " to go on from there, and for long lists altogether, follow `page.next` with `cursor`. Not together"
                + " with `cursor`.", example = "2")
        @RestQuery @Min(1) @Max(value = MAX_OFFSET + 1, message = BEYOND) Integer page,
        @Parameter(description = "Whether to say in `page.total` how many items the whole list holds: `none` costs"
                + " nothing, `estimate` asks the database for its guess, `exact` counts.")
        @RestQuery @DefaultValue("none") Count count,
        @Parameter(description = "Only these properties of each item, joined by commas; dots lead into objects. The"
                + " others are left out, also those that the schema calls required: a client that checks these must not"
                + " check this response.")
        @RestQuery @Size(max = 2000) String fields) {

    private static final int MAX_OFFSET = 10_000;
    private static final String BEYOND = "must begin within the first 10000 items; follow page.next with cursor instead";

    /**
     * @throws InvalidCursor when the cursor was not given out for this list
     * @throws ProblemException INVALID_PARAMETER when {@code page} is out of reach
     */
    public PageRequest of(UriInfo uri, Order order) {
        return of(uri, order, Map.of());
    }

    /** @param resolved the values of filters that can be spelled in several ways, by parameter */
    public PageRequest of(UriInfo uri, Order order, Map<String, Set<UUID>> resolved) {
        var address = ListUrl.of(uri, resolved);
        if (page == null) {
            return new PageRequest(address, order, Cursor.decode(cursor, order, address.filters(order)), 0, limit, count);
        }
        if (cursor != null) {
            throw refused("cannot be combined with cursor");
        }
        var offset = (page - 1L) * limit;
        if (offset > MAX_OFFSET) {
            throw refused(BEYOND);
        }
        return new PageRequest(address, order, null, (int) offset, limit, count);
    }

    private static ProblemException refused(String reason) {
        return ProblemException.invalidParameter("page", reason);
    }
}
