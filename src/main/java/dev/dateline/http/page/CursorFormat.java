package dev.dateline.http.page;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.UriInfo;

import dev.dateline.http.problem.ProblemException;

/**
 * The cursors of a list outside of its pages.
 *
 * @param list the path, filters and order of the list in canonical form
 */
public record CursorFormat(String list, Order order) {

    /**
     * @param path of the list
     * @param uri whose parameters include the filters of the list
     * @param resolved see {@link PageQuery#of(UriInfo, Order, Map)}
     */
    public static CursorFormat of(String path, UriInfo uri, Order order, Map<String, Set<UUID>> resolved) {
        return new CursorFormat(ListUrl.of(path, uri, resolved).filters(order), order);
    }

    public String cursorOf(Position position) {
        return position.toCursor(list);
    }

    /** @throws ProblemException INVALID_CURSOR if the cursor was not issued for the list */
    public Position parse(String cursor) {
        return Position.ofCursor(cursor, order, list);
    }
}
