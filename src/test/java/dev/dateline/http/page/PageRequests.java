package dev.dateline.http.page;

/** Requests for pages, as created from query parameters. */
public final class PageRequests {

    private PageRequests() {
    }

    /** @param position null for the first page */
    public static PageRequest at(Order order, Position position) {
        return new PageRequest(null, order, position, 0, 20, Count.NONE);
    }
}
