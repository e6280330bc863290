package dev.dateline.editorial.article.v1;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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

import dev.dateline.editorial.article.edit.ArticleEditor;
import dev.dateline.editorial.article.edit.ArticleEditor.Edited;
import dev.dateline.editorial.article.edit.ArticleLifecycle;
import dev.dateline.editorial.article.edit.ArticleOverview;
import dev.dateline.editorial.article.edit.Transition;
import dev.dateline.editorial.content.v1.JsonInput.Stated;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.limit.LongBody;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.page.ArticleExclusionQuery;
import dev.dateline.http.page.ArticleFilterQuery;
import dev.dateline.http.page.ItemQuery;
import dev.dateline.http.page.Page;
import dev.dateline.http.page.PageQuery;
import dev.dateline.security.Roles;

@Path("/manage/v1/articles")
@Produces("application/json")
@RolesAllowed(Roles.AUTHOR)
@SecurityRequirement(name = "key")
@Tag(name = "Article management", description = "Working copies of articles.")
class ArticleResource {

    private static final String INPUT = """
            {"language": "en", "headline": "Ferries run again", "section": {"path": "world/europe"},
             "body": "<p>The first boat left at six.</p>", "tags": [{"slug": "ferries"}]}""";

    private final ArticleWrites writes;
    private final ArticleEditor editor;
    private final ArticleLifecycle lifecycle;
    private final ArticleOverview.Reader lists;
    private final ArticleJson json;

    ArticleResource(ArticleWrites writes, ArticleEditor editor, ArticleLifecycle lifecycle, ArticleOverview.Reader lists,
            ArticleJson json) {
        this.writes = writes;
        this.editor = editor;
        this.lifecycle = lifecycle;
        this.lists = lists;
        this.json = json;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "listManagedArticles", summary = "List working copies",
            description = "Articles of any status, by default without those in the trash, latest saved first. An article that is"
                    + " saved during pagination moves within the list. An article without `publishedAt` is not within any bounds of it.")
    public Page<ManagedArticleSummary> list(@Valid @BeanParam ArticleQuery query, @Valid @BeanParam ArticleFilterQuery filters,
            @Valid @BeanParam ArticleExclusionQuery not, @Valid @BeanParam ItemQuery items, @Valid @BeanParam PageQuery pages,
            UriInfo uri) {
        var request = pages.of(uri, query.sort().order);
        var filter = lists.resolve(query.toCriteria(items, filters, not));
        filters.requireSlugs(filter.named().unknownTags(), not);
        var overview = lists.list(filter, request);
        var names = new ReferenceNames(overview.references());
        return request.page(overview.articles(),
                item -> ManagedArticleSummary.of(item, overview.credits().getOrDefault(item.id(), List.of()), names));
    }

    @POST
    @LongBody
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "createArticle", summary = "Create an article",
            description = "Creates a draft. Sections, tags, authors and media items that it refers to must exist.")
    @RequestBody(required = true, description = "The article.",
            content = @Content(schema = @Schema(implementation = ArticleProperties.class), example = INPUT))
    @APIResponse(responseCode = "201", description = "The new article.",
            headers = { @Header(name = "ETag", ref = "VersionTag"), @Header(name = "Location", ref = "CreatedLocation") },
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> create(byte[] body) throws IOException {
        var stated = json.read(body);
        return writes.create(() -> {
            var input = json.ofNew(stated);
            return editor.create(input.value().toEdit(), input.violations(), writes.editor().name());
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.VIEWER)
    @Transactional
    @Operation(operationId = "getManagedArticle", summary = "Get a working copy", description = "One article of any status.")
    @APIResponse(responseCode = "200", description = "The working copy.", headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> get(@Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id) {
        return writes.get(id);
    }

    @PUT
    @LongBody
    @Path("/{id}")
    @Consumes("application/json")
    @Operation(operationId = "replaceArticle", summary = "Replace the content of an article",
            description = "Replaces all properties of the working copy; what is public stays as it is until the article is"
                    + " published. A body may be a copy of the response with changes: read-only properties are accepted if they"
                    + " have their current values; `removed`, which is not stored, may have those of any response.")
    @RequestBody(required = true, description = "The complete article.",
            content = @Content(schema = @Schema(implementation = ArticleProperties.class), example = INPUT))
    @APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> replace(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var stated = json.read(body);
        return edit(id, ifMatch, current -> json.replacing(current, stated));
    }

    @PATCH
    @LongBody
    @Path("/{id}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchArticle", summary = "Change properties of an article",
            description = "JSON Merge Patch (RFC 7396) of the working copy: properties that the patch omits stay as they are, null"
                    + " removes a value, and a list replaces the complete list.")
    @RequestBody(required = true, description = "The properties of the article to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = ArticleProperties.class),
                    example = "{\"headline\": \"Ferries run again\", \"kicker\": null}"))
    @APIResponse(responseCode = "200", description = "The working copy after the patch.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> patch(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var patch = json.read(body);
        return edit(id, ifMatch, current -> json.patching(current, patch));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "trashArticle", summary = "Move an article to the trash, or delete it permanently",
            description = "If the article is public, it is unpublished: its URLs then return 410. With `permanent=true`, an article"
                    + " in the trash is deleted with all its revisions, which requires the role admin.")
    @APIResponse(responseCode = "200", description = "The article in the trash.",
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    @APIResponse(responseCode = "204", description = "The article was deleted permanently.")
    public RestResponse<ArticleRepresentation> trash(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch,
            @Parameter(description = "Whether to delete an article in the trash permanently.", example = "true")
            @RestQuery @DefaultValue("false") boolean permanent) {
        return permanent ? writes.delete(id, ifMatch, lifecycle::delete)
                : writes.transition(id, ifMatch, Transition.TRASH, lifecycle::trash);
    }

    private RestResponse<ArticleRepresentation> edit(UUID id, IfMatch ifMatch,
            Function<ArticleRepresentation, Stated<ArticleProperties>> read) {
        return writes.change(id, ifMatch, article -> {
            var stated = read.apply(writes.representation(Edited.of(article)));
            return editor.change(article, stated.value().toEdit(), stated.violations(), writes.editor().name());
        });
    }
}
