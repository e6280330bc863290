package dev.dateline.delivery.redirect.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.redirect.RedirectFormat;
import dev.dateline.delivery.redirect.RedirectSort;
import dev.dateline.delivery.redirect.RedirectedResource;
import dev.dateline.http.openapi.SharedDescriptions;

record RedirectQuery(
        @Parameter(description = "Only redirects of these kinds of resources, comma-separated.", example = "article,section")
        @RestQuery @Separator(",") @Size(max = 5) List<RedirectedResource> resource,
        @Parameter(description = "Returns all redirects (up to 50,000) as a text file for this host instead of a page of JSON."
                + " Can be combined with `resource` only.", example = "netlify")
        @RestQuery RedirectFormat format,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("from") RedirectSort sort) {

    RedirectQuery {
        resource = resource == null ? List.of() : List.copyOf(resource);
    }
}
