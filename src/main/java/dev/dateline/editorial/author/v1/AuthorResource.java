package dev.dateline.editorial.author.v1;

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
import jakarta.ws.rs.DefaultValue;
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

import dev.dateline.editorial.author.AuthorRepository;
import dev.dateline.editorial.author.AuthorService;
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
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.NameSort;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;
import dev.dateline.vocabulary.ResourceKind;

@Path("/manage/v1/authors")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Author management", description = "Authors, also those that no public article credits.")
class AuthorResource {

    private static final String CHANGED = "The author after the change.";

    private final AuthorService authors;
    private final Merges merges;
    private final AuthorRepository repository;
    private final JsonInput json;
    private final RetryingTransaction transaction;

    AuthorResource(AuthorService authors, Merges merges, AuthorRepository repository, JsonInput json,
            RetryingTransaction transaction) {
        this.authors = authors;
        this.merges = merges;
        this.repository = repository;
        this.json = json;
        this.transaction = transaction;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedAuthors", summary = "List all authors", description = "By slug unless `sort` is given.")
    public Page<ManagedAuthorRepresentation> list(
            @Parameter(
                    description = "Only authors whose names or slug have words that begin with each of these, ignoring case and accents.",
                    example = "nell")
            @RestQuery @Size(min = 1, max = 200) String q,
            @Parameter(description = SharedDescriptions.SORT)
            @RestQuery @DefaultValue("slug") NameSort sort, @Valid @BeanParam ItemQuery items, @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var request = pages.of(uri, sort.order());
        return request.page(repository.list(items, q, request), ManagedAuthorRepresentation::of);
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createAuthor", summary = "Create an author",
            description = "The author becomes public with the first public article that credits them.")
    @RequestBody(required = true, description = "The author.",
            content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponse(responseCode = "201", description = "The new author.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    public RestResponse<ManagedAuthorRepresentation> create(byte[] body) throws IOException {
        var object = json.read(body);
        return transaction.run(() -> {
            var input = json.ofNew(object, AuthorInput.class);
            var author = authors.create(input.value().toContent(null), input.violations());
            return VersionTag.created(ManagedAuthorRepresentation.of(author), author.version(),
                    "/manage/v1/authors/" + author.id());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedAuthor", summary = "Get an author", description = "One author, whether public or not.")
    @APIResponse(responseCode = "200", description = "The author, with their ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    public RestResponse<ManagedAuthorRepresentation> get(
            @Parameter(description = SharedDescriptions.AUTHOR_ID) @RestPath UUID id) {
        return respond(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceAuthor", summary = "Replace the properties of an author",
            description = "The change is public at once if the author is.")
    @RequestBody(required = true, description = "All properties of the author.",
            content = @Content(schema = @Schema(implementation = AuthorInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    public RestResponse<ManagedAuthorRepresentation> replace(
            @Parameter(description = SharedDescriptions.AUTHOR_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, AuthorInput.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchAuthor", summary = "Change properties of an author",
            description = "JSON Merge Patch (RFC 7396); otherwise like replacing the author.")
    @RequestBody(required = true, description = "The properties of the author to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = AuthorInput.class),
                    example = "{\"name\": \"Nell Tidewater\"}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    public RestResponse<ManagedAuthorRepresentation> patch(
            @Parameter(description = SharedDescriptions.AUTHOR_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, AuthorInput.class));
    }

    private RestResponse<ManagedAuthorRepresentation> change(UUID id, IfMatch ifMatch,
            Function<ManagedAuthorRepresentation, Stated<AuthorInput>> read) {
        return transaction.run(() -> {
            var author = authors.getForUpdate(id);
            ifMatch.require(author.version());
            var stated = read.apply(ManagedAuthorRepresentation.of(author));
            authors.change(author, stated.value().toContent(author.slug()), stated.violations());
            return respond(ManagedAuthorRepresentation.of(author));
        });
    }

    private static RestResponse<ManagedAuthorRepresentation> respond(ManagedAuthorRepresentation author) {
        return VersionTag.ok(author, author.version());
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteAuthor", summary = "Delete an author",
            description = "An author that articles credit, drafts included, is only deleted with `replaceWith`, which credits another"
                    + " one instead.")
    @APIResponse(responseCode = "200", description = "The author that replaces the deleted one.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job credits the other author.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The author was deleted.")
    public RestResponse<Object> delete(@Parameter(description = SharedDescriptions.AUTHOR_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch, @Valid @BeanParam ReplaceWith by) {
        if (by.replaceWith() != null) {
            return merges.replace(ResourceKind.AUTHOR, id, ifMatch, by.replaceWith(), this::respond);
        }
        return transaction.run(() -> {
            var author = authors.getForUpdate(id);
            ifMatch.require(author.version());
            authors.delete(author);
            return RestResponse.noContent();
        });
    }

    @POST
    @Idempotent
    @Path("/{id}/merge")
    @Consumes("application/json")
    @Operation(operationId = "mergeAuthor", summary = "Merge an author into another",
            description = "Deletes the author and credits another one in every article, drafts included. An article that credits both"
                    + " keeps the first credit with its role. The slugs of the deleted author redirect permanently to the other one"
                    + " if they were public. Like a tag, an author with many articles is merged by a job.")
    @RequestBody(required = true, description = "The author to merge into.",
            content = @Content(schema = @Schema(implementation = Merge.class)))
    @APIResponse(responseCode = "200", description = "The author that was kept.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedAuthorRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job merges the author.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    public RestResponse<Object> merge(@Parameter(description = "Id of the author to delete.") @RestPath UUID id,
            @BeanParam IfMatch ifMatch, byte[] body) throws IOException {
        return merges.merge(ResourceKind.AUTHOR, id, ifMatch, body, this::respond);
    }

    private RestResponse<ManagedAuthorRepresentation> respond(UUID id) {
        return respond(ManagedAuthorRepresentation.of(authors.get(id)));
    }
}
