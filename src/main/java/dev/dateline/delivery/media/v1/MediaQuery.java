package dev.dateline.delivery.media.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.MediaType;

record MediaQuery(
        @Parameter(description = "Only items of these types, joined by commas.", example = "video,audio")
        @RestQuery @Separator(",") @Size(max = 3) List<MediaType> type,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {

    MediaQuery {
        type = type == null ? List.of() : List.copyOf(type);
    }
}
