package dev.dateline.editorial.article.v1;

import java.io.IOException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

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

import dev.dateline.editorial.article.edit.ArticleCorrections;
import dev.dateline.editorial.article.edit.ArticleEditor.Edited;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.security.Roles;

@Path("/manage/v1/articles/{id}/corrections")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Article management")
class ArticleCorrectionResource {

    private static final String NUMBER = "Number of the correction in the list, from 1.";

    private final ArticleWrites writes;
    private final ArticleCorrections corrections;
    private final JsonInput json;

    ArticleCorrectionResource(ArticleWrites writes, ArticleCorrections corrections, JsonInput json) {
        this.json = json;
        this.writes = writes;
        this.corrections = corrections;
    }

    @POST
    @Idempotent
    @Consumes("application/json")
    @Operation(operationId = "addArticleCorrection", summary = "Add a correction to an article",
            description = "Adds it to the working copy; it becomes public when the article is published. An article that has not"
                    + " been public cannot be corrected (409): change its text instead.")
    @RequestBody(required = true, description = "The correction.",
            content = @Content(schema = @Schema(implementation = CorrectionInput.class)))
    @APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> add(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var stated = json.read(body);
        return writes.change(id, ifMatch, Edited.after(article -> {
            var input = json.ofNew(stated, CorrectionInput.class);
            corrections.add(article, input.value().toCorrection(), input.violations(), writes.editor().name());
        }));
    }

    @PATCH
    @Path("/{number}")
    @Consumes("application/merge-patch+json")
    @Operation(operationId = "patchArticleCorrection", summary = "Change a correction of an article",
            description = "JSON Merge Patch (RFC 7396) of the working copy. Time and text cannot be removed.")
    @RequestBody(required = true, description = "The properties of the correction to change.",
            content = @Content(mediaType = "application/merge-patch+json",
                    schema = @Schema(implementation = CorrectionInput.class),
                    example = "{\"text\": \"The first boat left at six.\"}"))
    @APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> change(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = NUMBER, example = "1") @RestPath @Min(1) int number, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var patch = json.read(body);
        return writes.change(id, ifMatch, Edited.after(article -> {
            var current = CorrectionOfArticle.of(corrections.get(article, number));
            var stated = json.patching(current, patch, CorrectionOfArticle.class);
            corrections.change(article, number, stated.value().toCorrection(), stated.violations(), writes.editor().name());
        }));
    }

    @DELETE
    @Path("/{number}")
    @Operation(operationId = "removeArticleCorrection", summary = "Remove a correction of an article",
            description = "Changes the working copy; the following corrections get other numbers.")
    @APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
            headers = @Header(name = "ETag", ref = "VersionTag"),
            content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
    public RestResponse<ArticleRepresentation> remove(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id,
            @Parameter(description = NUMBER, example = "1") @RestPath @Min(1) int number, @BeanParam IfMatch ifMatch) {
        return writes.change(id, ifMatch, Edited.after(
                article -> corrections.remove(article, number, writes.editor().name())));
    }
}
