package dev.dateline.delivery.changes.v1;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.vocabulary.ResourceKind;

/** Which changes. */
record ChangeQuery(
        @Parameter(description = "Only changes of these kinds of resources, comma-separated.", example = "article,section")
        @RestQuery @Separator(",") @Size(max = 7) List<ResourceKind> resource,
        @Parameter(description = "Only later changes. Use it for the first request only; then continue after the last response"
                + " or event, which misses nothing.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant since) {

    /** A cursor is valid with any {@code since}, which only determines where a list begins. */
    static final Map<String, Set<UUID>> CURSOR_FILTERS = Map.of("since", Set.of());
}
