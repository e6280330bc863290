package dev.dateline.delivery.site.v1;

import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.page.PageQuery;

record SiteQuery(
        @Parameter(description = "Comma-separated names of the properties of the site to return; a dot"
                + " addresses a nested property.", example = "name")
        @RestQuery @Separator(",") @Size(max = PageQuery.MAX_FIELDS) List<@Size(max = PageQuery.MAX_FIELD) String> fields) {
}
