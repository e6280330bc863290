package dev.dateline.editorial.media.v1;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.job.v1.JobRepresentation;
import dev.dateline.editorial.media.MediaRepository;
import dev.dateline.editorial.media.MediaService;
import dev.dateline.editorial.replacement.v1.Merges;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;
import dev.dateline.vocabulary.MediaDescriptions;
import dev.dateline.vocabulary.ResourceKind;

@Path("/manage/v1/media")
@Produces("application/json")
@RolesAllowed(Roles.AUTHOR)
@SecurityRequirement(name = "key")
@Tag(name = "Media management",
        description = "Media items and captions, also those that no public article uses. Keys with the role"
                + " `author` create items, and change and delete those that they have created until these are public.")
class MediaResource {

    private static final String CHANGED = "The media item after the change.";

    private final MediaService media;
    private final Merges merges;
    private final MediaRepository repository;
    private final JsonInput json;
    private final MediaWrites writes;

    MediaResource(MediaService media, Merges merges, MediaRepository repository, JsonInput json,
            MediaWrites writes) {
        this.media = media;
        this.merges = merges;
        this.repository = repository;
        this.json = json;
        this.writes = writes;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedMedia", summary = "List all media items",
            description = "With their captions, latest changed first.")
    public Page<ManagedMediaRepresentation> list(@Valid @BeanParam MediaQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, query.sort().order);
        return request.page(repository.list(query.toFilter(items), request), ManagedMediaRepresentation::of);
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createMedia", summary = "Create a media item",
            description = "It becomes public with the first public article that uses it.")
    @RequestBody(required = true, description = "The media item.",
            content = @Content(schema = @Schema(implementation = MediaInput.class)))
    @APIResponse(responseCode = "201", description = "The new media item.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedMediaRepresentation.class)))
    public RestResponse<ManagedMediaRepresentation> create(byte[] body) throws IOException {
        var object = json.read(body);
        return writes.create(() -> {
            var input = json.ofNew(object, MediaInput.class);
            var item = media.create(input.value().toContent(input.violations()), writes.caller(), input.violations());
            return VersionTag.created(ManagedMediaRepresentation.of(item), item.version(), "/manage/v1/media/" + item.id());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedMedia", summary = "Get a media item",
            description = "One media item with its captions, whether public or not.")
    @APIResponse(responseCode = "200", description = "The media item, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedMediaRepresentation.class)))
    public RestResponse<ManagedMediaRepresentation> get(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id) {
        return respond(ManagedMediaRepresentation.of(media.get(id)));
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceMedia", summary = "Replace the properties of a media item",
            description = "Captions included. The change is public at once if the item is, in every article that shows it.")
    @RequestBody(required = true, description = "All properties of the item.",
            content = @Content(schema = @Schema(implementation = MediaInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedMediaRepresentation.class)))
    public RestResponse<ManagedMediaRepresentation> replace(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, MediaInput.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchMedia", summary = "Change properties of a media item",
            description = "JSON Merge Patch (RFC 7396): `captions` replaces all captions. Otherwise like replacing the item.")
    @RequestBody(required = true, description = "The properties of the item to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = MediaInput.class),
                    example = "{\"credit\": \"Photo: Bram Lanternfield\", \"focalPoint\": {\"x\": 0.4, \"y\": 0.3}}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedMediaRepresentation.class)))
    public RestResponse<ManagedMediaRepresentation> patch(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, MediaInput.class));
    }

    private RestResponse<ManagedMediaRepresentation> change(UUID id, IfMatch ifMatch,
            Function<ManagedMediaRepresentation, Stated<MediaInput>> read) {
        return writes.change(id, item -> {
            ifMatch.require(item.version());
            var stated = read.apply(ManagedMediaRepresentation.of(item));
            media.change(item, stated.value().toContent(stated.violations()), stated.violations());
            return respond(ManagedMediaRepresentation.of(item));
        });
    }

    private static RestResponse<ManagedMediaRepresentation> respond(ManagedMediaRepresentation item) {
        return VersionTag.ok(item, item.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteMedia", summary = "Delete a media item",
            description = "With its captions. An item that articles, authors or collections use, drafts included, is only deleted"
                    + " with `replaceWith`, which requires the role editor.")
    @APIResponse(responseCode = "200", description = "The media item that replaces it.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedMediaRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job replaces the media item.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The media item was deleted.")
    public RestResponse<Object> delete(@Parameter(description = MediaDescriptions.ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch,
            @Parameter(
                    description = "Id or external id of a media item of the same type that replaces it wherever it is used, in drafts and in"
                            + " public articles. Captions and other texts that an article states for the item stay. In more than 1,000"
                            + " articles (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`), a job replaces it, a batch at a time.",
                    example = "01a20d77-ab6b-7604-b40c-cc34f68b2210")
            @RestQuery @Size(min = 1, max = 1000) String replaceWith) {
        if (replaceWith != null) {
            writes.requireEditor();
            return merges.replace(ResourceKind.MEDIA, id, ifMatch, replaceWith,
                    by -> respond(ManagedMediaRepresentation.of(media.get(by))));
        }
        return writes.change(id, item -> {
            ifMatch.require(item.version());
            media.delete(item);
            return RestResponse.noContent();
        });
    }
}
