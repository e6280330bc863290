package dev.dateline.delivery.changes.v1;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.ResourceKind;

record ChangeQuery(
        @Parameter(description = "Only changes of these kinds of things, joined by commas.", example = "article,section")
        @RestQuery @Separator(",") @Size(max = 5) List<ResourceKind> resource,
        @Parameter(description = "Only changes later than this. To begin with: from then on follow `resume`, which misses"
                + " nothing.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant since) {
}
