package dev.dateline.delivery.tag.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.query.UsageSort;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.TagKind;

record TagQuery(
        @Parameter(
                description = "Only tags with all of these words in the name, the last one at least as the beginning of a word;"
                        + " case and accents are ignored.",
                example = "port electr")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(description = "Comma-separated kinds; only tags of these kinds.", example = "person,place")
        @RestQuery @Separator(",") @Size(max = 6) List<TagKind> kind,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("name") UsageSort sort) {

    TagQuery {
        kind = kind == null ? List.of() : List.copyOf(kind);
    }
}
