package dev.dateline.delivery.batch.v1;

import java.util.List;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

record BatchQuery(
        @Parameter(description = "Path and query of a GET request to this API, percent-encoded; repeated for each part of the"
                + " batch. `/api/v1/` can be omitted.", required = true,
                example = "[\"/api/v1/articles?section=city&limit=5\"]")
        @RestQuery("get")
        @NotEmpty(message = "is required")
        @Size(max = 20, message = "must be stated 1 to 20 times") List<@Size(max = 2_000) String> requests,
        @Parameter(description = "`true` removes from the lists and collections of each part the articles that an earlier part"
                + " contains; a list can then be shorter than its `limit`. If a part has `fields`, they must include the ids of the"
                + " articles: `id`, or `slots.items.article.id` of a collection.", example = "true")
        @RestQuery @DefaultValue("false") boolean distinct) {
}
