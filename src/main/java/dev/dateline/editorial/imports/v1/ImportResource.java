package dev.dateline.editorial.imports.v1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.apache.commons.io.IOUtils;
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

import dev.dateline.editorial.idempotency.v1.RepeatablePosts;
import dev.dateline.editorial.imports.Packaging;
import dev.dateline.editorial.imports.job.ImportItemRepository;
import dev.dateline.editorial.imports.job.ImportJobs;
import dev.dateline.editorial.imports.job.ImportLog;
import dev.dateline.editorial.imports.run.ImportFormat;
import dev.dateline.editorial.job.JobListRepository;
import dev.dateline.http.limit.StreamedBody;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.http.problem.Problem.Place;
import dev.dateline.http.problem.Problem.Violation;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;

@Path("/manage/v1/imports")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Imports", description = "Content from files, with a report on each entry.")
class ImportResource {

    private static final String LINES = """
            {"kind":"section","path":"city","name":"City"}
            {"externalId":"cms-1","headline":"Ferries run again","section":"city","status":"published",\
            "publishedAt":"2026-03-01T06:00:00Z"}
            """;

    private final RepeatablePosts posts;
    private final ImportJobs jobs;
    private final ImportLog log;

    ImportResource(RepeatablePosts posts, ImportJobs jobs, ImportLog log) {
        this.posts = posts;
        this.jobs = jobs;
        this.log = log;
    }

    @POST
    @StreamedBody
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "startImport", summary = "Import a file",
            description = "The body is the file, of up to 8 GiB. The response is sent when the file has been received; the"
                    + " import runs in the background, one import at a time, and its URL reports the progress. Articles are"
                    + " identified by their external id: importing a file again changes nothing, and changed entries are"
                    + " updated. An entry that cannot be stored is rejected, and the import continues; a file that is not"
                    + " of its format fails before anything of it is stored. The media type of `jsonl` is"
                    + " `application/x-ndjson` or `application/json`, that of `wordpress` `application/xml` or `text/xml`;"
                    + " of compressed files `application/gzip`, and for `wordpress` also `application/zip`."
                    + " `application/octet-stream` is accepted for all. A `charset` is ignored: JSON is UTF-8, and an XML"
                    + " file states its encoding.")
    @RequestBody(required = true, description = "The file.",
            content = {
                    @Content(mediaType = "application/x-ndjson",
                            schema = @Schema(type = SchemaType.STRING, examples = LINES)),
                    @Content(mediaType = "application/json", schema = @Schema(type = SchemaType.STRING)),
                    @Content(mediaType = "application/xml", schema = @Schema(type = SchemaType.STRING)),
                    @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)),
                    @Content(mediaType = "application/gzip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                    @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                    @Content(mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    @APIResponse(responseCode = "202", description = "The file has been received; the import is queued or running.",
            headers = @Header(name = "Location", description = "URL of the import.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ImportJobRepresentation.class)))
    public RestResponse<Object> start(@Valid @BeanParam ImportQuery query, @Context HttpHeaders headers, InputStream body)
            throws Exception {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        checkMediaType(query.format(), type);
        var file = jobs.receive(body);
        try {
            checkPackaging(file.path(), type);
            return posts.once("", file.digest(), () -> {
                var job = ImportJobRepresentation.of(jobs.submit(query.format(), query.options(), file));
                return ResponseBuilder.<Object>create(RestResponse.Status.ACCEPTED).entity(job)
                        .location(URI.create("/manage/v1/imports/" + job.id())).build();
            });
        } finally {
            jobs.discard(file);
        }
    }

    @GET
    @Operation(operationId = "listImports", summary = "List imports", description = "Imports without findings, newest first.")
    public Page<ImportJobRepresentation> list(@Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, JobListRepository.NEWEST);
        return request.page(log.list(request), ImportJobRepresentation::of);
    }

    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listImportedEntries", summary = "List the results of the entries",
            description = "For each entry of the file, in line order, its effect and its resource. Imports by the command"
                    + " without a running server are not listed.")
    public Page<ImportedEntry> items(@Parameter(description = SharedDescriptions.IMPORT_ID) @RestPath UUID id,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, ImportItemRepository.ORDER);
        return log.findItems(id, request).map(slice -> request.page(slice, ImportedEntry::of))
                .orElseThrow(() -> notFound(id));
    }

    @GET
    @Path("/schema/{format}")
    @Produces("application/schema+json")
    @Operation(operationId = "getImportSchema", summary = "Get the schema of a line",
            description = "JSON Schema (2020-12) of a line of `jsonl`. Only an import, or one with `dryRun`, checks whether"
                    + " references exist, slugs are unused and language subtags are registered.")
    @APIResponse(responseCode = "200", description = "The schema.",
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public byte[] schema(
            @Parameter(description = "Format of which each line is JSON.", example = "jsonl") @RestPath ImportFormat format)
            throws IOException {
        if (format != ImportFormat.JSONL) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Only the format jsonl has a schema.");
        }
        return IOUtils.resourceToByteArray("/schema/import-jsonl.json");
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getImport", summary = "Get an import",
            description = "Progress, counts, reasons of rejections, and notes.")
    public ImportJobRepresentation get(@Parameter(description = SharedDescriptions.IMPORT_ID) @RestPath UUID id) {
        return log.find(id).map(ImportJobRepresentation::of).orElseThrow(() -> notFound(id));
    }

    /** @param type null if the request states none; its parameters have no effect, because the file states its encoding */
    private static void checkMediaType(ImportFormat format, String type) {
        if (type != null && !isMediaType(format, type)) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, List.of(new Violation(Place.HEADER, "Content-Type",
                    type, "must be one of " + String.join(", ", format.mediaTypes())
                            + " for this format",
                    null)));
        }
    }

    private static boolean isMediaType(ImportFormat format, String type) {
        try {
            return format.mediaTypes().stream().anyMatch(essence(type)::equalsIgnoreCase);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String essence(String type) {
        var parsed = MediaType.valueOf(type);
        return parsed.getType() + "/" + parsed.getSubtype();
    }

    /** A file that is sent as a compressed one would be read as text. */
    private static void checkPackaging(java.nio.file.Path file, String type) throws IOException {
        var stated = type == null ? Optional.<Packaging>empty() : Packaging.ofMediaType(essence(type));
        if (stated.isPresent() && !stated.equals(Packaging.of(file))) {
            throw ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, List.of(new Violation(Place.HEADER, "Content-Type",
                    type, "is not the type of the body, which is not " + stated.get().label(), null)));
        }
    }

    private static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no import with the id " + id + ".");
    }
}
