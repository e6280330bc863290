package dev.dateline.delivery.tag.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.TagKind;

record TagQuery(
        @Parameter(description = "Only tags that name things of these kinds, joined by commas.", example = "person,place")
        @RestQuery @Separator(",") @Size(max = 6) List<TagKind> kind,
        @Parameter(description = "The order; a minus means descending. Items that tie go by id.")
        @RestQuery @DefaultValue("name") TagSort sort) {

    TagQuery {
        kind = kind == null ? List.of() : List.copyOf(kind);
    }
}
