package dev.dateline.editorial.exports.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.editorial.exports.ExportFormat;
import dev.dateline.editorial.exports.job.ExportLog.LoggedExport;
import dev.dateline.editorial.job.JobStatus;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;

@Schema(name = "ExportJob", description = "Progress and result of an export.")
record ExportJobRepresentation(
        @Schema(required = true, description = "Id of the export and its job.") UUID id,
        @Schema(required = true, description = "Format of the content.") ExportFormat format,
        @Schema(required = true, nullable = true,
                description = "The selected articles; null for all content.") ExportSelection query,
        @Schema(required = true, description = "`queued` and `running` change to one of the others, which are final. Only an"
                + " export that is `done` has content.") JobStatus status,
        @Schema(required = true, description = "Number of lines written so far.", examples = "92") long linesDone,
        @Schema(required = true, description = "Number of lines to write; 0 until the export has started.",
                examples = "92") long linesTotal,
        @Schema(required = true, nullable = true, description = "Size of the compressed content; null until the export is done.",
                examples = "28114") Long bytes,
        @Schema(required = true, nullable = true, description = "URL of the content; null unless it is available.",
                examples = "/manage/v1/exports/01a20d77-a4c2-7b0e-9a41-5c7d3f1e2b60/content") String content,
        @Schema(required = true, nullable = true,
                description = "When the content is deleted; null until the export is done.") Instant availableUntil,
        @Schema(required = true, nullable = true, description = "Reason why the export failed; null otherwise.",
                examples = "The node stopped or lost its database connection before the job was complete.") String failure,
        @Schema(required = true, description = SharedDescriptions.CREATED_AT) Instant createdAt,
        @Schema(required = true, nullable = true,
                description = "When the export started; null while it waits.") Instant startedAt,
        @Schema(required = true, nullable = true, description = "When the export ended; null until then.") Instant finishedAt) {

    /** @param isAvailable whether this node has the content */
    static ExportJobRepresentation of(LoggedExport logged, boolean isAvailable) {
        var state = logged.state();
        var job = logged.job();
        return new ExportJobRepresentation(job.id(), job.format(), ExportSelection.of(job.selection()), state.status(),
                state.done(),
                state.total(), job.bytes(),
                isAvailable ? ProxyPrefix.ofCurrentRequest() + "/manage/v1/exports/" + job.id() + "/content" : null,
                job.availableUntil(), state.failure(), state.createdAt(), state.startedAt(), state.finishedAt());
    }
}
