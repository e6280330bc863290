package dev.dateline.delivery.redirect.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageInfo;
import dev.dateline.http.page.PageLinks;
import dev.dateline.http.page.Paged;

@Schema(description = "One page of a list of `Redirect`.")
record RedirectPage(
        @Schema(required = true, description = "Redirects of this page.") List<RedirectRepresentation> data,
        @Schema(required = true) PageInfo page,
        @Schema(required = true) PageLinks links) implements Paged<RedirectRepresentation> {

    @Override
    public RedirectPage withPrefix(String prefix) {
        return new RedirectPage(data, page, links.withPrefix(prefix));
    }

    static RedirectPage of(Page<RedirectRepresentation> page) {
        return new RedirectPage(page.data(), page.page(), page.links());
    }
}
