package dev.dateline.delivery.tag.v1;

import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.tag.TagKind;

record TagQuery(
        @Parameter(description = "Only tags that name things of this kind.")
        @RestQuery TagKind kind,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("name") TagSort sort) {
}
