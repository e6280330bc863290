package dev.dateline.editorial.publishing.v1;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.publishing.ConsistencyCheck.Discrepancy;
import dev.dateline.editorial.publishing.ConsistencyCheck.Result;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "ConsistencyReport", description = "Comparison of the public content with the working copies.")
record ConsistencyReport(
        @Schema(required = true, description = "Whether nothing differs.") boolean consistent,
        @Schema(required = true, description = "Number of public articles.", examples = "30") long articles,
        @Schema(required = true,
                description = "What differs: at most 100 resources of each check.") List<DiscrepancyEntry> differences,
        @Schema(required = true, description = "False if a check found more differences than are listed.") boolean complete) {

    static ConsistencyReport of(Result result) {
        return new ConsistencyReport(result.discrepancies().isEmpty(), result.articles(),
                result.discrepancies().stream().map(DiscrepancyEntry::of).toList(), result.isComplete());
    }

    @Schema(name = "ConsistencyDifference", description = "A resource whose public content is wrong.")
    record DiscrepancyEntry(
            @Schema(required = true, description = "Kind of the resource.") ResourceKind resource,
            @Schema(required = true, description = "Id of the resource that is wrong.") UUID id,
            @Schema(required = true, description = "Table or property of the public side.",
                    examples = "article_tag") String where,
            @Schema(required = true, description = "`missing`, `superfluous`, `different`, or a longer text.",
                    examples = "missing") String what) {

        static DiscrepancyEntry of(Discrepancy found) {
            return new DiscrepancyEntry(found.resource(), found.id(), found.where(), found.what());
        }
    }
}
