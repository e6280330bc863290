package dev.dateline.delivery.changes.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.cache.MustRevalidate;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageInfo;
import dev.dateline.http.page.PageLinks;
import dev.dateline.http.page.Paged;

@Schema(description = "One page of the change feed.")
record ChangePage(
        @Schema(required = true, description = "Changes of this page, in commit order.") List<ChangeRepresentation> data,
        @Schema(required = true) PageInfo page,
        @Schema(required = true) PageLinks links,
        @Schema(required = true, format = "uri-reference", description = "URL to continue from, now or later: it"
                + " returns what follows this page, even if there is nothing yet. Relative to the host.",
                examples = "/api/v1/changes?cursor=eENf1qF0zbgAAaINd6vEcXu") String resume)
        implements Paged<ChangeRepresentation>, MustRevalidate {

    @Override
    public ChangePage withPrefix(String prefix) {
        return new ChangePage(data, page, links.withPrefix(prefix), prefix + resume);
    }

    static ChangePage of(Page<ChangeRepresentation> page, String resume) {
        return new ChangePage(page.data(), page.page(), page.links(), resume);
    }
}
