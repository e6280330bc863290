package dev.dateline.http.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

/** Filters that every list has. */
public record ItemQuery(
        @Parameter(
                description = "Comma-separated ids; unknown ones, and in the public API unpublished ones, are ignored. The order is that of"
                        + " `sort`, and `limit` applies.",
                example = "01a20d77-ae06-7dc5-8863-3f00843cff5b,01a20d77-ae8a-7a8b-9d4f-21f0c17fd5b2")
        @RestQuery @Separator(",") @Size(max = 100) List<UUID> ids,
        @Parameter(description = "Only items updated after this time.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant updatedAfter,
        @Parameter(description = "Only items updated before this time.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant updatedBefore,
        @Parameter(description = "Only items updated at this time or later.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant updatedFrom,
        @Parameter(description = "Only items updated at this time or earlier.", example = "2026-11-30T23:59:59Z")
        @RestQuery Instant updatedUntil) {

    public ItemQuery {
        ids = ids == null ? List.of() : List.copyOf(ids);
    }

    public TimeRange updated() {
        return TimeRange.of(updatedAfter, updatedFrom, updatedBefore, updatedUntil);
    }
}
