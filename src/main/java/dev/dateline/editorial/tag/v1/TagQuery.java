package dev.dateline.editorial.tag.v1;

import java.util.List;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.NameSort;
import dev.dateline.vocabulary.TagKind;

/** The filters and the order of a list of tags. */
record TagQuery(
        @Parameter(description = "Only tags of these kinds, comma-separated.", example = "person,place")
        @RestQuery @Separator(",") @Size(max = 6) List<TagKind> kind,
        @Parameter(
                description = "Only tags whose names or slug have words that begin with each of these, ignoring case and accents.",
                example = "ferr")
        @RestQuery @Size(min = 1, max = 200) String q,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("slug") NameSort sort) {
}
