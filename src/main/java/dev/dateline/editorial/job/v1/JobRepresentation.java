package dev.dateline.editorial.job.v1;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.dateline.editorial.job.Job;
import dev.dateline.editorial.job.JobKind;
import dev.dateline.editorial.job.JobStatus;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.vocabulary.ResourceKind;

@Schema(name = "Job", description = "Work that takes longer than a request, with progress and outcome.")
public record JobRepresentation(
        @Schema(required = true, description = SharedDescriptions.JOB_ID) UUID id,
        @Schema(required = true, description = "Kind of work.") JobKind kind,
        @Schema(required = true, description = "`queued` and `running` change to one of the others, which are final. What a"
                + " failed or cancelled job has stored remains.") JobStatus status,
        @Schema(required = true, description = "Progress of the job.") Progress progress,
        @Schema(required = true, nullable = true, description = "Reason why the job failed; null otherwise.",
                examples = "There is no tag with the id 01a20d77-aaad-7086-b661-3679a0b0aacc.") String failure,
        @Schema(required = true, description = "URL of the result: the report of an import, the export with the URL of its"
                + " content, the section, tag, author or media item that remains after a merge, or the section that moves. The latter are"
                + " available there while they are public.",
                examples = "/manage/v1/imports/01a20d77-a170-7df6-a3b5-7a50f5072011") String result,
        @Schema(required = true, description = "When the job was accepted.") Instant createdAt,
        @Schema(required = true, nullable = true, description = "When the job started; null while it waits.") Instant startedAt,
        @Schema(required = true, nullable = true, description = "When the job ended; null until then.") Instant finishedAt) {

    public static JobRepresentation of(Job job) {
        return new JobRepresentation(job.id(), job.kind(), job.status(), new Progress(job.done(), job.total()),
                job.failure(), result(job), job.createdAt(), job.startedAt(), job.finishedAt());
    }

    /** The response to a request that became a job. */
    public static RestResponse<Object> accepted(Job job) {
        return ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED).entity(of(job))
                .location(URI.create("/manage/v1/jobs/" + job.id())).build();
    }

    private static String result(Job job) {
        return ProxyPrefix.ofCurrentRequest() + switch (job.kind()) {
            case IMPORT -> "/manage/v1/imports/" + job.id();
            case EXPORT -> "/manage/v1/exports/" + job.id();
            case MERGE -> "/api/v1/" + resources(job) + "/" + job.input().target();
            case MOVE -> "/api/v1/" + resources(job) + "/" + job.input().subject();
        };
    }

    private static String resources(Job job) {
        var kind = job.input().resource();
        return kind == ResourceKind.MEDIA ? "media" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    @Schema(name = "JobProgress",
            description = "Bytes of the file of an import, lines of an export, or articles of a merge or move.")
    record Progress(
            @Schema(required = true, description = "Number of completed steps.", examples = "45000") long done,
            @Schema(required = true, description = "Total number of steps; grows if more articles use the"
                    + " resource during a merge.", examples = "60000") long total) {
    }
}
