package dev.dateline.editorial.exports.v1;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.exports.job.ExportJobs;
import dev.dateline.editorial.exports.job.ExportLog;
import dev.dateline.editorial.exports.job.ExportLog.LoggedExport;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.job.JobListRepository;
import dev.dateline.http.coding.GzippedFile;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

@Path("/manage/v1/exports")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Exports", description = "Content as files that can be imported.")
class ExportResource {

    private static final String ID = "Id of the export.";

    private final ExportJobs jobs;
    private final ExportLog log;
    private final JsonInput json;
    private final Clock clock;

    ExportResource(ExportJobs jobs, ExportLog log, JsonInput json, Clock clock) {
        this.clock = clock;
        this.jobs = jobs;
        this.log = log;
        this.json = json;
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "startExport", summary = "Export content",
            description = "Writes all content, or the articles of a query with what they refer to, as one consistent snapshot."
                    + " The export runs in the background, one export at a time; cancel its job to stop it. The lines are those"
                    + " of an import and have an order in which they can be imported. Imported into an empty database, they"
                    + " give the same content with the same ids, except captions, collections and corrections that were"
                    + " added after the publication, which get new ones; corrections become public with the import. Revisions"
                    + " and former slugs that were never public are not exported. A public article with unpublished changes has two lines:"
                    + " its public version, and at the end of the file its working copy.")
    @RequestBody(required = true, description = "The selection; an empty object for everything.",
            content = @Content(schema = @Schema(implementation = ExportInput.class)))
    @APIResponse(responseCode = "202", description = "The export is queued or running.",
            headers = @Header(name = "Location", description = "URL of the export.", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ExportJobRepresentation.class)))
    public RestResponse<ExportJobRepresentation> start(byte[] body) throws IOException {
        var input = json.valid(body, ExportInput.class);
        var selection = input.query() == null ? null : input.query().toCriteria();
        var export = representation(jobs.submit(input.formatOrDefault(), selection));
        return ResponseBuilder.<ExportJobRepresentation>create(RestResponse.Status.ACCEPTED).entity(export)
                .location(URI.create("/manage/v1/exports/" + export.id())).build();
    }

    @GET
    @Operation(operationId = "listExports", summary = "List exports", description = "Exports, newest first.")
    public Page<ExportJobRepresentation> list(@Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, JobListRepository.NEWEST);
        return request.page(log.list(request), this::representation);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getExport", summary = "Get an export", description = "Status, progress and URL of the content.")
    public ExportJobRepresentation get(@Parameter(description = ID) @RestPath UUID id) {
        return representation(find(id));
    }

    @GET
    @Path("/{id}/content")
    @Produces("application/x-ndjson")
    @Operation(operationId = "getExportContent", summary = "Download the content of an export",
            description = "JSON Lines, compressed if the client accepts gzip. Available for a day by default, on the node that wrote it; other nodes"
                    + " return 503.")
    @APIResponse(responseCode = "200", description = "The lines.",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(responseCode = "410", ref = "#/components/responses/Problem410")
    public RestResponse<GzippedFile> content(@Parameter(description = ID) @RestPath UUID id) {
        var export = find(id);
        if (export.state().finishedAt() == null) {
            throw new ProblemException(ProblemType.CONFLICT, "The export is not done yet.");
        }
        var file = jobs.findFile(export.job()).orElseThrow(() -> isKept(export)
                ? new ProblemException(ProblemType.UNAVAILABLE, "Another node has the content of the export; try again.")
                : new ProblemException(ProblemType.GONE,
                        "The export has no content: it was not completed, or its content was deleted."));
        return ResponseBuilder.ok(new GzippedFile(file), "application/x-ndjson")
                .header("Content-Disposition", "attachment; filename=\"dateline-" + id + ".jsonl\"").build();
    }

    private boolean isKept(LoggedExport export) {
        return export.job().availableUntil() != null && export.job().availableUntil().isAfter(clock.instant());
    }

    private LoggedExport find(UUID id) {
        return log.find(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no export with the id " + id + "."));
    }

    private ExportJobRepresentation representation(LoggedExport export) {
        return ExportJobRepresentation.of(export, jobs.findFile(export.job()).isPresent());
    }
}
