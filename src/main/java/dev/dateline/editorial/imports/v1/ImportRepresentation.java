package dev.dateline.editorial.imports.v1;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.job.JobLog.LoggedJob;
import dev.dateline.editorial.imports.run.CreatedResources;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.job.JobStatus;

@Schema(name = "ImportJob", description = "An import: how far it is, and what became of the entries of its file.")
record ImportRepresentation(
        @Schema(required = true, description = "By which to ask for it again.") UUID id,
        @Schema(required = true, description = "What was brought in.") ImportFormat format,
        @Schema(required = true, description = "Whether nothing is stored, and the report is the only outcome.") boolean dryRun,
        @Schema(required = true, description = "What a failed import has stored until then stays stored.") JobStatus status,
        @Schema(required = true, description = "The size of the file.") long bytesTotal,
        @Schema(required = true, description = "How much of it has been read.") long bytesRead,
        @Schema(required = true, description = "Entries that made something new.") long created,
        @Schema(required = true, description = "Entries that changed what was there.") long updated,
        @Schema(required = true, description = "Entries that said just what was there already.") long unchanged,
        @Schema(required = true, description = "Entries that were not stored.") long rejected,
        @Schema(required = true, description = "Notes on entries that were stored.") long notes,
        @Schema(required = true, description = "Articles that became public.") long published,
        @Schema(required = true, description = "Articles that stopped being public.") long unpublished,
        @Schema(required = true, description = "The resources that the file created, also where an entry only referred to"
                + " them.") CreatedByKind createdResources,
        @Schema(required = true, nullable = true, description = "Why the import failed.",
                examples = "Line 12: The file ends within an element") String failure,
        @Schema(required = true, nullable = true, description = "When it began.") Instant startedAt,
        @Schema(required = true, nullable = true, description = "When it ended; null while it runs.") Instant finishedAt,
        @Schema(required = true, description = "Why entries were rejected, and notes on others, in the order of their lines: the"
                + " first 1,000 of each severity; empty in a list of imports.")
        List<FindingEntry> findings) {

    static ImportRepresentation of(LoggedJob logged) {
        var state = logged.state();
        var job = logged.job();
        var report = job.report();
        return new ImportRepresentation(job.id(), job.format(), job.options().dryRun(), state.status(), job.bytesTotal(),
                report.bytesRead(), report.created(), report.updated(), report.unchanged(), report.rejected(), report.notes(),
                report.published(), report.unpublished(), CreatedByKind.of(report.createdResources()), state.failure(),
                state.startedAt(), state.finishedAt(), logged.findings().stream().map(FindingEntry::of).toList());
    }

    @Schema(name = "ImportCreatedResources", description = "Created resources by kind.")
    record CreatedByKind(
            @Schema(required = true, description = "Articles, by external id.") CreatedOfKind articles,
            @Schema(required = true, description = "Sections, by path, implicitly created ancestors included.")
            CreatedOfKind sections,
            @Schema(required = true, description = "Tags, by slug.") CreatedOfKind tags,
            @Schema(required = true, description = "Authors, by slug.") CreatedOfKind authors,
            @Schema(required = true, description = "Media items, by external id, or by URL where they have none.")
            CreatedOfKind media) {

        static CreatedByKind of(CreatedResources created) {
            return new CreatedByKind(CreatedOfKind.of(created.articles()), CreatedOfKind.of(created.sections()),
                    CreatedOfKind.of(created.tags()), CreatedOfKind.of(created.authors()),
                    CreatedOfKind.of(created.media()));
        }
    }

    @Schema(name = "ImportCreatedOfKind", description = "Created resources of one kind.")
    record CreatedOfKind(
            @Schema(required = true, description = "How many there are.", examples = "2") long count,
            @Schema(required = true, description = "The names of the first 100.", examples = "[\"city\", \"city/port\"]")
            List<String> names) {

        static CreatedOfKind of(CreatedResources.Created created) {
            return new CreatedOfKind(created.count(), created.names());
        }
    }

    @Schema(name = "ImportFinding", description = "One line of the report: a fault for which an entry was rejected, or a note"
            + " on an entry that was stored.")
    record FindingEntry(
            @Schema(required = true, description = "`rejected`: the entry was not stored. `note`: it was stored, and this is"
                    + " what was changed, created or not found.") Finding.Severity severity,
            @Schema(required = true, nullable = true, description = "The kind of note; null for a rejection.")
            Finding.NoteCode code,
            @Schema(required = true, description = "The line on which the entry begins, from 1; 0 where the note is about the"
                    + " file as a whole.", examples = "7") long line,
            @Schema(required = true, nullable = true, description = "Its external id, path or slug, where it could be read.",
                    examples = "story-4711") String item,
            @Schema(required = true, nullable = true, description = "The property; null where it is the whole entry.",
                    examples = "tags[2].slug") String field,
            @Schema(required = true, nullable = true, description = "The value of the property, shortened to 120 characters;"
                    + " null where it is not a single value.", examples = "Blue Sky") String value,
            @Schema(required = true, description = "What is wrong, or what was done.",
                    examples = "must be lower-case letters a-z, digits and single hyphens") String message,
            @Schema(required = true, nullable = true, description = "The closest valid value; null where none is close.",
                    examples = "blue-sky") String nearest) {

        static FindingEntry of(Finding finding) {
            return new FindingEntry(finding.severity(), finding.code(), finding.line(), finding.item(), finding.field(),
                    finding.value(), finding.message(), finding.nearest());
        }
    }
}
