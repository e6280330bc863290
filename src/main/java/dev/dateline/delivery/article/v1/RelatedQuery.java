package dev.dateline.delivery.article.v1;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

record RelatedQuery(
        @Parameter(description = "Maximum number of articles.", example = "5")
        @RestQuery @DefaultValue("20") @Min(1) @Max(100) int limit) {
}
