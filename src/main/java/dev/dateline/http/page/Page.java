package dev.dateline.http.page;

import java.util.List;

import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@Schema(description = "One page of a list.")
public record Page<T>(
        @Schema(required = true) List<T> data,
        @Schema(required = true) PageInfo page,
        @Schema(required = true) PageLinks links)
        implements Paged<T> {

    @Override
    public Page<T> withPrefix(String prefix) {
        return new Page<>(data, page, links.withPrefix(prefix));
    }

    /** A list that has only one page. */
    public static <T> Page<T> ofFirst(List<T> data, int limit, UriInfo uri) {
        return new Page<>(data, new PageInfo(limit, null, null, null, null), ListUrl.of(uri).links(null, null));
    }

    /** All items of a short list on one page. */
    public static <T> Page<T> ofAll(List<T> data, UriInfo uri) {
        return ofFirst(data, data.size(), uri);
    }
}
