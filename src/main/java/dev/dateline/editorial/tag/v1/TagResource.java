package dev.dateline.editorial.tag.v1;

import java.io.IOException;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import org.jboss.resteasy.reactive.RestResponse;

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.editorial.job.v1.JobRepresentation;
import dev.dateline.editorial.replacement.v1.Merge;
import dev.dateline.editorial.replacement.v1.Merges;
import dev.dateline.editorial.replacement.v1.ReplaceWith;
import dev.dateline.editorial.tag.TagRepository;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;
import dev.dateline.vocabulary.ResourceKind;

@Path("/manage/v1/tags")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Tag management", description = "Tags, including those that no public article has.")
class TagResource {

    private static final String CHANGED = "The tag after the change.";

    private final TagService tags;
    private final Merges merges;
    private final TagRepository repository;
    private final JsonInput json;
    private final RetryingTransaction transaction;

    TagResource(TagService tags, Merges merges, TagRepository repository, JsonInput json, RetryingTransaction transaction) {
        this.tags = tags;
        this.merges = merges;
        this.repository = repository;
        this.json = json;
        this.transaction = transaction;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedTags", summary = "List all tags",
            description = "By slug unless `sort` is given; includes tags that only drafts have, or nothing.")
    public Page<ManagedTagRepresentation> list(@Valid @BeanParam TagQuery query, @Valid @BeanParam ItemQuery items,
            @Valid @BeanParam PageQuery pages, UriInfo uri) {
        var request = pages.of(uri, query.sort().order());
        return request.page(repository.list(items, query.kind(), query.q(), request), ManagedTagRepresentation::of);
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createTag", summary = "Create a tag",
            description = "It becomes public with the first public article that has it.")
    @RequestBody(required = true, description = "The tag.",
            content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponse(responseCode = "201", description = "The new tag.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    public RestResponse<ManagedTagRepresentation> create(byte[] body) throws IOException {
        var object = json.read(body);
        return transaction.run(() -> {
            var input = json.ofNew(object, TagInput.class);
            var tag = tags.create(input.value().toContent(null), input.violations());
            return VersionTag.created(ManagedTagRepresentation.of(tag), tag.version(),
                    "/manage/v1/tags/" + tag.id());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedTag", summary = "Get a tag", description = "One tag, whether public or not.")
    @APIResponse(responseCode = "200", description = "The tag, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    public RestResponse<ManagedTagRepresentation> get(@Parameter(description = SharedDescriptions.TAG_ID) @RestPath UUID id) {
        return respond(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceTag", summary = "Replace the properties of a tag",
            description = "The change is public at once if the tag is; a former slug redirects.")
    @RequestBody(required = true, description = "All properties of the tag.",
            content = @Content(schema = @Schema(implementation = TagInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    public RestResponse<ManagedTagRepresentation> replace(@Parameter(description = SharedDescriptions.TAG_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, TagInput.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchTag", summary = "Change properties of a tag",
            description = "JSON Merge Patch (RFC 7396); otherwise like replacing the tag.")
    @RequestBody(required = true, description = "The properties of the tag to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = TagInput.class),
                    example = "{\"name\": \"Ferries\"}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    public RestResponse<ManagedTagRepresentation> patch(@Parameter(description = SharedDescriptions.TAG_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, TagInput.class));
    }

    private RestResponse<ManagedTagRepresentation> change(UUID id, IfMatch ifMatch,
            Function<ManagedTagRepresentation, Stated<TagInput>> read) {
        return transaction.run(() -> {
            var tag = tags.getForUpdate(id);
            ifMatch.require(tag.version());
            var stated = read.apply(ManagedTagRepresentation.of(tag));
            tags.change(tag, stated.value().toContent(tag.slug()), stated.violations());
            return respond(ManagedTagRepresentation.of(tag));
        });
    }

    private static RestResponse<ManagedTagRepresentation> respond(ManagedTagRepresentation tag) {
        return VersionTag.ok(tag, tag.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteTag", summary = "Delete a tag",
            description = "A tag that articles have is only deleted with `replaceWith`, which merges it into another one.")
    @APIResponse(responseCode = "200", description = "The tag that replaces it.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job replaces it.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The tag was deleted.")
    public RestResponse<Object> delete(@Parameter(description = SharedDescriptions.TAG_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch,
            @Valid @BeanParam ReplaceWith by) {
        if (by.replaceWith() != null) {
            return merges.replace(ResourceKind.TAG, id, ifMatch, by.replaceWith(), this::respond);
        }
        return transaction.run(() -> {
            var tag = tags.getForUpdate(id);
            ifMatch.require(tag.version());
            tags.delete(tag);
            return RestResponse.noContent();
        });
    }

    @POST
    @Idempotent
    @Path("/{id}/merge")
    @Consumes("application/json")
    @Operation(operationId = "mergeTag", summary = "Merge a tag into another",
            description = "Deletes the tag and replaces it by another one in every article, drafts included. An article with"
                    + " both tags keeps one, at the position of the first. The slugs of the deleted tag redirect permanently"
                    + " to the other one if they were public. A tag with more than 1,000 articles"
                    + " (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is merged by a job, a batch of articles at a time: until it has"
                    + " completed, both tags exist. If the job is cancelled or fails, repeat the merge to complete it.")
    @RequestBody(required = true, description = "The tag to merge into.",
            content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(responseCode = "200", description = "The tag that was kept.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedTagRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job merges the tag.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    public RestResponse<Object> merge(@Parameter(description = "Id of the tag to delete.") @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        return merges.merge(ResourceKind.TAG, id, ifMatch, body, this::respond);
    }

    private RestResponse<ManagedTagRepresentation> respond(UUID id) {
        return respond(ManagedTagRepresentation.of(tags.get(id)));
    }
}
