package dev.dateline.delivery.media.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.MediaType;

record MediaQuery(
        @Parameter(description = "Comma-separated types; only items of these types.", example = "video,audio")
        @RestQuery @Separator(",") @Size(max = 3) List<MediaType> type,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-updatedAt") MediaSort sort) {

    MediaQuery {
        type = type == null ? List.of() : List.copyOf(type);
    }
}
