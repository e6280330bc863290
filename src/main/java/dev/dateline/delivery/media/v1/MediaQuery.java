package dev.dateline.delivery.media.v1;

import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.media.MediaType;

record MediaQuery(
        @Parameter(description = "Only items of this type.")
        @RestQuery MediaType type,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {
}
