package dev.dateline.delivery.section.v1;

import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

record SectionQuery(
        @Parameter(description = "`flat` lists sections page by page; `tree` answers all of them on one page, each root"
                + " with the sections below it, in the order of navigation.")
        @RestQuery @DefaultValue("flat") SectionView view,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("path") SectionSort sort) {
}
