package dev.dateline.editorial.preview.v1;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;
import dev.dateline.security.preview.PreviewLinks;

@Path("/manage/v1/articles/{id}/preview-links")
@Produces("application/json")
@SecurityRequirement(name = "key")
@Tag(name = "Preview links")
class ArticlePreviewLinkResource {

    private final PreviewLinks links;
    private final ArticleRepository articles;
    private final RetryingTransaction transaction;
    private final SecurityIdentity identity;
    private final JsonInput json;
    private final Clock clock;

    ArticlePreviewLinkResource(PreviewLinks links, ArticleRepository articles, RetryingTransaction transaction,
            SecurityIdentity identity, JsonInput json, Clock clock) {
        this.json = json;
        this.links = links;
        this.articles = articles;
        this.transaction = transaction;
        this.identity = identity;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.AUTHOR)
    @Consumes("application/json")
    @Operation(operationId = "createPreviewLink", summary = "Create a preview link of an article",
            description = "Whoever has the link sees the working copy of the article, also after later changes, and the media that it"
                    + " uses, but no other article. The link is valid for 24 hours unless the body states otherwise. It is not"
                    + " stored and cannot be revoked alone. A key with the role `author` creates links of articles that it has"
                    + " created.")
    @RequestBody(required = false, description = "The validity; optional.",
            content = @Content(schema = @Schema(implementation = PreviewLinkInput.class)))
    @APIResponse(responseCode = "201", description = "The link.", headers = @Header(name = "Location", ref = "CreatedLocation"),
            content = @Content(schema = @Schema(implementation = PreviewLinkRepresentation.class)))
    public RestResponse<PreviewLinkRepresentation> create(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, byte[] body) throws IOException {
        var input = body == null || body.length == 0 ? PreviewLinkInput.none() : json.valid(body, PreviewLinkInput.class);
        var end = input.end(clock.instant());
        return transaction.run(() -> {
            requireMayShare(id);
            var created = PreviewLinkRepresentation.of(links.create(id, end));
            return ResponseBuilder.<PreviewLinkRepresentation>create(RestResponse.Status.CREATED).entity(created)
                    .location(URI.create(created.url())).build();
        });
    }

    private void requireMayShare(UUID id) {
        var article = articles.findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no article with the id " + id + "."));
        if (article.status() == ArticleStatus.TRASHED) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The article is trashed, so that it has no preview; restore it first.");
        }
        if (!identity.hasRole(Roles.EDITOR) && !article.saves().createdBy().equals(identity.getPrincipal().getName())) {
            throw new ProblemException(ProblemType.FORBIDDEN,
                    "A key with the role author may only share articles that it has created.");
        }
    }
}
