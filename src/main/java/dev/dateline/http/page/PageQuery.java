package dev.dateline.http.page;

import java.util.List;
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
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.problem.ProblemException;

/** The page of a list and the form of its items: the same parameters for every list. */
public record PageQuery(
        @Parameter(description = SharedDescriptions.ITEMS_PER_PAGE, example = "20")
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit,
        @Parameter(description = "Cursor pagination: `page.next` or `page.previous` of a response with the same filters"
                + " and order.", example = "z4789pZG6dcAAaINsMbxc0Ssun2ryBJf_TIwMjYtMTEtMTlUMDY6MDA6MDBa")
        @RestQuery @Size(max = 4000) String cursor,
        @Parameter(description = "Page number, from 1. The page must begin within the first 10,000 items; to read further,"
                + " follow `page.next` with `cursor`, which is faster for long lists. Cannot be combined with `cursor`.",
                example = "2")
        @RestQuery @Min(1) @Max(value = MAX_OFFSET + 1, message = BEYOND) Integer page,
        @Parameter(description = "Whether `page.total` has the number of items in the list: `none` is fastest, `estimate`"
                + " uses the statistics of the database, `exact` counts, but no more than 10,000 articles (with several filters"
                + " 2,500, in a search 1,000)."
                + " `page.totalIs` states which it is; `atLeast` if there may be more.")
        @RestQuery @DefaultValue("none") Count count,
        @Parameter(description = PageQuery.FIELDS, example = PageQuery.FIELDS_EXAMPLE)
        @RestQuery @Separator(",") @Size(max = PageQuery.MAX_FIELDS) List<@Size(max = PageQuery.MAX_FIELD) String> fields) {

    /** Description of the parameter {@code fields}, also of endpoints without pages. */
    public static final String FIELDS = "Comma-separated names of the properties to return, of each item in a list; a dot"
            + " addresses a nested property. The response omits all others, even those that the schema requires: disable the"
            + " check of required properties for such a response.";
    public static final String FIELDS_EXAMPLE = "id";
    public static final int MAX_FIELDS = 100;
    public static final int MAX_FIELD = 100;

    private static final int MAX_OFFSET = 10_000;
    private static final String BEYOND = "must begin within the first 10000 items; follow page.next with cursor instead";

    /**
     * @throws ProblemException INVALID_CURSOR if the cursor was not issued for this list; INVALID_PARAMETER if {@code page} is too
     *         large
     */
    public PageRequest of(UriInfo uri, Order order) {
        return of(uri, order, Map.of());
    }

    /** @param resolved the values of filters that can be spelled in several ways, by parameter */
    public PageRequest of(UriInfo uri, Order order, Map<String, Set<UUID>> resolved) {
        var url = ListUrl.of(uri, resolved);
        if (page == null) {
            var position = cursor == null ? null : Position.ofCursor(cursor, order, url.filters(order));
            return new PageRequest(url, order, position, 0, limit, count);
        }
        if (cursor != null) {
            throw ProblemException.invalidParameter("page", "cannot be combined with cursor");
        }
        var offset = (page - 1L) * limit;
        if (offset > MAX_OFFSET) {
            throw ProblemException.invalidParameter("page", page, BEYOND);
        }
        return new PageRequest(url, order, null, (int) offset, limit, count);
    }
}
