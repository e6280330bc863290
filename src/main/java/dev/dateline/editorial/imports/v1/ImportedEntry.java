package dev.dateline.editorial.imports.v1;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.imports.EntryResult;
import dev.dateline.editorial.imports.EntryResult.EntryOutcome;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "ImportedEntry", description = "Result of one entry of an imported file.")
record ImportedEntry(
        @Schema(required = true, description = "Line on which the entry begins, from 1.", examples = "7") long line,
        @Schema(required = true, nullable = true,
                description = "Kind of resource; null if it could not be read.") ResourceKind kind,
        @Schema(required = true,
                description = "Effect of the entry; the findings of the import state why entries were rejected.") EntryOutcome outcome,
        @Schema(required = true, nullable = true, description = "Id of the resource; null if the entry was rejected, or"
                + " created it in a dry run.") UUID id,
        @Schema(required = true, nullable = true, description = "Id in the system that the resource comes from; for articles and"
                + " media items.", examples = "story-4711") String externalId,
        @Schema(required = true, nullable = true, description = "URL slug; for articles, tags and authors.",
                examples = "ferries-run-again") String slug,
        @Schema(required = true, nullable = true, description = "Path; for sections.", examples = "city/port") String path) {

    static ImportedEntry of(EntryResult result) {
        return new ImportedEntry(result.line(), result.kind(), result.outcome(), result.id(), result.externalId(),
                result.slug(), result.path());
    }
}
