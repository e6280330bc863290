package dev.dateline.editorial.imports.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.job.ImportLog.LoggedJob;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.job.JobStatus;
import dev.dateline.http.openapi.SharedDescriptions;

@Schema(name = "ImportJob", description = "Progress and report of an import.")
record ImportJobRepresentation(
        @Schema(required = true, description = "Id of the import and its job.") UUID id,
        @Schema(required = true, description = "Format of the file.") ImportFormat format,
        @Schema(required = true, description = "Whether the import only reports and stores nothing.") boolean dryRun,
        @Schema(required = true, description = "`queued` and `running` change to one of the others, which are final."
                + " What a failed or cancelled import has stored remains.") JobStatus status,
        @Schema(required = true, description = "Size of the file.") long bytesTotal,
        @Schema(required = true, description = "Number of bytes read so far.") long bytesRead,
        @Schema(required = true, description = "Entries that created a resource.") long created,
        @Schema(required = true, description = "Entries that changed a resource.") long updated,
        @Schema(required = true, description = "Entries that were already stored.") long unchanged,
        @Schema(required = true, description = "Rejected entries.") long rejected,
        @Schema(required = true, description = "Notes on entries that were stored.") long notes,
        @Schema(required = true, description = "Articles that became public.") long published,
        @Schema(required = true, description = "Articles that stopped being public.") long unpublished,
        @Schema(required = true, description = "Resources that the file created, including those that entries only refer"
                + " to.") CreatedByKind createdResources,
        @Schema(required = true, nullable = true, description = "Reason why the import failed; null otherwise.",
                examples = "Line 12: The file ends within an element") String failure,
        @Schema(required = true, nullable = true,
                description = "When the import started; null while it waits.") Instant startedAt,
        @Schema(required = true, nullable = true, description = "When the import ended; null until then.") Instant finishedAt,
        @Schema(required = true, description = "Reasons of rejections, and notes on stored entries, in line order: the first"
                + " 1,000 of each severity; empty in a list of imports.") List<FindingEntry> findings) {

    static ImportJobRepresentation of(LoggedJob logged) {
        var state = logged.state();
        var job = logged.job();
        var report = job.report();
        return new ImportJobRepresentation(job.id(), job.format(), job.options().dryRun(), state.status(), job.bytesTotal(),
                report.bytesRead(), report.created(), report.updated(), report.unchanged(), report.rejected(), report.notes(),
                report.published(), report.unpublished(), CreatedByKind.of(report.createdResources()), state.failure(),
                state.startedAt(), state.finishedAt(), logged.findings().stream().map(FindingEntry::of).toList());
    }

    @Schema(name = "ImportCreatedResources", description = "Created resources by kind.")
    record CreatedByKind(
            @Schema(required = true, description = "Articles, by external id.") CreatedOfKind articles,
            @Schema(required = true,
                    description = "Sections, by path, implicitly created ancestors included.") CreatedOfKind sections,
            @Schema(required = true, description = SharedDescriptions.TAGS_BY_SLUG) CreatedOfKind tags,
            @Schema(required = true, description = SharedDescriptions.AUTHORS_BY_SLUG) CreatedOfKind authors,
            @Schema(required = true,
                    description = "Media items, by external id, or by URL if they have none.") CreatedOfKind media,
            @Schema(required = true, description = "Collections, by slug.") CreatedOfKind collections) {

        static CreatedByKind of(CreatedResources created) {
            return new CreatedByKind(CreatedOfKind.of(created.articles()), CreatedOfKind.of(created.sections()),
                    CreatedOfKind.of(created.tags()), CreatedOfKind.of(created.authors()),
                    CreatedOfKind.of(created.media()), CreatedOfKind.of(created.collections()));
        }
    }

    @Schema(name = "ImportCreatedOfKind", description = "Created resources of one kind.")
    record CreatedOfKind(
            @Schema(required = true, description = "Number of resources.", examples = "2") long count,
            @Schema(required = true, description = "Names of the first 100.",
                    examples = "[\"city\", \"city/port\"]") List<String> names) {

        static CreatedOfKind of(CreatedResources.Created created) {
            return new CreatedOfKind(created.count(), created.names());
        }
    }

    @Schema(name = "ImportFinding", description = "One line of the report: a violation for which an entry was rejected, or a"
            + " note on a stored entry.")
    record FindingEntry(
            @Schema(required = true, description = "`rejected`: the entry was not stored. `note`: it was stored, and something"
                    + " was changed, created or not found.") Finding.Severity severity,
            @Schema(required = true, nullable = true, description = "Kind of note; null for a rejection.") Finding.NoteCode code,
            @Schema(required = true, description = "Line on which the entry begins, from 1; 0 if the note concerns the whole"
                    + " file.", examples = "7") long line,
            @Schema(required = true, nullable = true,
                    description = "External id, path or slug of the entry; null if it could not be read.",
                    examples = "story-4711") String item,
            @Schema(required = true, nullable = true, description = "Property; null for the whole entry.",
                    examples = "tags[2].slug") String field,
            @Schema(required = true, nullable = true, description = "Value of the property, truncated to 120 characters;"
                    + " null if it is not a single value.", examples = "Blue Sky") String value,
            @Schema(required = true, description = "Violation or note, as a sentence that begins with the property.",
                    examples = "must be lower-case letters a-z, digits and single hyphens") String message,
            @Schema(required = true, nullable = true, description = "Closest valid value; null if none is close.",
                    examples = "blue-sky") String nearest) {

        static FindingEntry of(Finding finding) {
            return new FindingEntry(finding.severity(), finding.code(), finding.line(), finding.item(), finding.field(),
                    finding.value(), finding.message(), finding.nearest());
        }
    }
}
