package dev.dateline.editorial.collection.v1;

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

import dev.dateline.editorial.collection.ArticleCollection;
import dev.dateline.editorial.collection.CollectionRepository;
import dev.dateline.editorial.collection.CollectionService;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.NameSort;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;

@Path("/manage/v1/collections")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Collection management",
        description = "Ordered lists of articles that editors select, such as the home page, and menus.")
class CollectionResource {

    private static final String CHANGED = "The collection after the change.";

    private final CollectionService collections;
    private final CollectionRepository repository;
    private final JsonInput json;
    private final RetryingTransaction transaction;

    CollectionResource(CollectionService collections, CollectionRepository repository, JsonInput json,
            RetryingTransaction transaction) {
        this.collections = collections;
        this.repository = repository;
        this.json = json;
        this.transaction = transaction;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedCollections", summary = "List all collections",
            description = "Without their slots, by slug unless `sort` is given.")
    public Page<ManagedCollectionSummary> list(
            @Parameter(
                    description = "Only collections whose name or slug has words that begin with each of these, ignoring case and accents.",
                    example = "home")
            @RestQuery @Size(min = 1, max = 200) String q,
            @Parameter(description = SharedDescriptions.SORT)
            @RestQuery @DefaultValue("slug") NameSort sort, @Valid @BeanParam ItemQuery items, @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var request = pages.of(uri, sort.order());
        return request.page(repository.list(items, q, request), ManagedCollectionSummary::of);
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createCollection", summary = "Create a collection",
            description = "It is public at once, with those of its items whose articles are public.")
    @RequestBody(required = true, description = "The collection.",
            content = @Content(schema = @Schema(implementation = CollectionInput.class)))
    @APIResponse(responseCode = "201", description = "The new collection.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ManagedCollectionRepresentation.class)))
    public RestResponse<ManagedCollectionRepresentation> create(byte[] body) throws IOException {
        var object = json.read(body);
        return transaction.run(() -> {
            var input = json.ofNew(object, CollectionInput.class);
            var collection = collections.create(input.value().toContent(null), input.violations());
            return VersionTag.created(representation(collection), collection.version(),
                    "/manage/v1/collections/" + collection.id());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedCollection", summary = "Get a collection",
            description = "One collection with all its items, whether public or not.")
    @APIResponse(responseCode = "200", description = "The collection, with its ETag.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCollectionRepresentation.class)))
    public RestResponse<ManagedCollectionRepresentation> get(
            @Parameter(description = SharedDescriptions.COLLECTION_ID) @RestPath UUID id) {
        return respond(collections.get(id));
    }

    @PUT
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceCollection", summary = "Replace the content of a collection",
            description = "The change is public at once. A former slug redirects.")
    @RequestBody(required = true, description = "All properties of the collection.",
            content = @Content(schema = @Schema(implementation = CollectionInput.class)))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCollectionRepresentation.class)))
    public RestResponse<ManagedCollectionRepresentation> replace(
            @Parameter(description = SharedDescriptions.COLLECTION_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var object = json.read(body);
        return change(id, ifMatch, current -> json.replacing(current, object, CollectionInput.class));
    }

    @PATCH
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchCollection", summary = "Change a collection",
            description = "JSON Merge Patch (RFC 7396): `slots` replaces all of them. The change is public at once.")
    @RequestBody(required = true, description = "The properties of the collection to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = CollectionInput.class),
                    example = "{\"name\": \"Front page\"}"))
    @APIResponse(responseCode = "200", description = CHANGED, headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ManagedCollectionRepresentation.class)))
    public RestResponse<ManagedCollectionRepresentation> patch(
            @Parameter(description = SharedDescriptions.COLLECTION_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var patch = json.read(body);
        return change(id, ifMatch, current -> json.patching(current, patch, CollectionInput.class));
    }

    private RestResponse<ManagedCollectionRepresentation> change(UUID id, IfMatch ifMatch,
            Function<ManagedCollectionRepresentation, Stated<CollectionInput>> read) {
        return transaction.run(() -> {
            var collection = collections.getForUpdate(id);
            ifMatch.require(collection.version());
            var stated = read.apply(representation(collection));
            collections.change(collection, stated.value().toContent(collection.slug()), stated.violations());
            return respond(collection);
        });
    }

    private RestResponse<ManagedCollectionRepresentation> respond(ArticleCollection collection) {
        return VersionTag.ok(representation(collection), collection.version());
    }

    private ManagedCollectionRepresentation representation(ArticleCollection collection) {
        return ManagedCollectionRepresentation.of(collections.withReferences(collection));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "deleteCollection", summary = "Delete a collection",
            description = "Its articles stay. Its public URLs return 404.")
    @APIResponse(responseCode = "204", description = "The collection was deleted.")
    public RestResponse<Void> delete(@Parameter(description = SharedDescriptions.COLLECTION_ID) @RestPath UUID id,
            @BeanParam IfMatch ifMatch) {
        return transaction.run(() -> {
            var collection = collections.getForUpdate(id);
            ifMatch.require(collection.version());
            collections.delete(collection);
            return RestResponse.noContent();
        });
    }
}
