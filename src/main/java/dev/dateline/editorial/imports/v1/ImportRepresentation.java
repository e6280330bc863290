package dev.dateline.editorial.imports.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.imports.Refusal;
import dev.dateline.editorial.imports.job.JobLog.LoggedJob;
import dev.dateline.editorial.imports.job.JobStatus;
import dev.dateline.editorial.imports.run.ImportFormat;

@Schema(name = "ImportJob", description = "An import: how far it is, and what became of the entries of its file.")
record ImportRepresentation(
        @Schema(required = true, description = "By which to ask for it again.") UUID id,
        @Schema(required = true, description = "What was brought in.") ImportFormat format,
        @Schema(required = true, description = "What a failed import has stored until then stays stored.") JobStatus status,
        @Schema(required = true, description = "The size of the file.") long bytesTotal,
        @Schema(required = true, description = "How much of it has been read.") long bytesRead,
        @Schema(required = true, description = "Entries that made something new.") long created,
        @Schema(required = true, description = "Entries that changed what was there.") long updated,
        @Schema(required = true, description = "Entries that said just what was there already.") long unchanged,
        @Schema(required = true, description = "Entries that were not stored.") long refused,
        @Schema(required = true, nullable = true, description = "Why the import failed.",
                examples = "Line 12: The file ends within an element") String failure,
        @Schema(required = true, nullable = true, description = "When it began.") Instant startedAt,
        @Schema(required = true, nullable = true, description = "When it ended; null while it runs.") Instant finishedAt,
        @Schema(required = true, description = "Why entries were refused: the first 1,000; none in a list of imports.")
        List<RefusedEntry> refusals) {

    static ImportRepresentation of(LoggedJob logged) {
        var job = logged.job();
        var report = job.report();
        return new ImportRepresentation(job.id(), job.format(), job.status(), job.bytesTotal(), report.bytesRead(),
                report.created(), report.updated(), report.unchanged(), report.refused(), job.failure(),
                job.startedAt(), job.finishedAt(), logged.refusals().stream().map(RefusedEntry::of).toList());
    }

    @Schema(name = "ImportRefusal", description = "An entry that was not stored, and why.")
    record RefusedEntry(
            @Schema(required = true, description = "The line on which the entry begins, from 1.", examples = "7") long line,
            @Schema(required = true, nullable = true, description = "Its external id, path or slug, where it could be read.",
                    examples = "story-4711") String item,
            @Schema(required = true, nullable = true, description = "The property at fault; null where it is the whole entry.",
                    examples = "tags[2].slug") String field,
            @Schema(required = true, description = "What is wrong with it.", examples = "must be lower-case letters a-z, digits and single hyphens")
            String reason) {

        static RefusedEntry of(Refusal refusal) {
            return new RefusedEntry(refusal.line(), refusal.item(), refusal.field(), refusal.reason());
        }
    }
}
