package dev.dateline.delivery.correction.v1;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.Separator;

import dev.dateline.delivery.correction.CorrectionCriteria;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.vocabulary.ArticleFilters;
import dev.dateline.vocabulary.CorrectionType;

/** The filters and the order of the list of corrections. */
record CorrectionQuery(
        @Parameter(description = "Only corrections of articles in this section or its descendants: a path (current or former) or"
                + " id.", example = "world/europe")
        @RestQuery @Size(max = 1000)
        @Pattern(regexp = ArticleFilters.ONE_PATH, message = ArticleFilters.ONE_PATH_MESSAGE) String section,
        @Parameter(description = "Only corrections of these types, comma-separated.", example = "correction,clarification")
        @RestQuery @Separator(",") @Size(max = 3) List<CorrectionType> type,
        @Parameter(description = "Only corrections that became public after this time, which can be later than the time that they"
                + " state: see `publicFrom`.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant since,
        @Parameter(description = "Only corrections with a later `at`.", example = "2026-11-01T00:00:00Z")
        @RestQuery Instant correctedAfter,
        @Parameter(description = "Only corrections with an earlier `at`.", example = "2026-12-01T00:00:00Z")
        @RestQuery Instant correctedBefore,
        @Parameter(description = SharedDescriptions.SORT)
        @RestQuery @DefaultValue("-at") CorrectionSort sort) {

    CorrectionCriteria toCriteria() {
        return new CorrectionCriteria(section, type, since, correctedAfter, correctedBefore);
    }
}
