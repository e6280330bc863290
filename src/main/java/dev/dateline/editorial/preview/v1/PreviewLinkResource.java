package dev.dateline.editorial.preview.v1;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.security.Roles;
import dev.dateline.security.preview.PreviewLinks;

@Path("/manage/v1")
@Produces("application/json")
@Transactional
@SecurityRequirement(name = "key")
@Tag(name = "Preview links", description = "Links with which people without a key see the preview of an article.")
class PreviewLinkResource {

    private final PreviewLinks links;
    private final ArticleRepository articles;
    private final Clock clock;

    PreviewLinkResource(PreviewLinks links, ArticleRepository articles, Clock clock) {
        this.links = links;
        this.articles = articles;
        this.clock = clock;
    }

    @POST
    @Path("/articles/{id}/preview-links")
    @RolesAllowed(Roles.AUTHOR)
    @Consumes("application/json")
    @Operation(operationId = "createPreviewLink", summary = "Create a preview link of an article",
            description = "Whoever has the link sees the working copy of the article, also after later changes, and the media that it"
                    + " uses, but no other article. The link is valid for 24 hours unless the body states otherwise. It is not"
                    + " stored and cannot be revoked alone.")
    @RequestBody(description = "The validity; optional.",
            content = @Content(schema = @Schema(implementation = PreviewLinkInput.class)))
    @APIResponse(responseCode = "201", description = "The link.", headers = @Header(name = "Location", ref = "CreatedLocation"),
            content = @Content(schema = @Schema(implementation = PreviewLinkRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<PreviewLinkRepresentation> create(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, PreviewLinkInput input) {
        var article = articles.findByIdOptional(id).orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND,
                "There is no article with the id " + id + "."));
        if (article.status() == ArticleStatus.TRASHED) {
            throw new ProblemException(ProblemType.CONFLICT,
                    "The article is trashed, so that it has no preview; restore it first.");
        }
        var end = (input == null ? PreviewLinkInput.none() : input).end(clock.instant());
        var created = PreviewLinkRepresentation.of(links.create(id, end));
        return ResponseBuilder.<PreviewLinkRepresentation>create(RestResponse.Status.CREATED).entity(created)
                .location(URI.create(created.url())).build();
    }

    @DELETE
    @Path("/preview-links")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "revokePreviewLinks", summary = "Revoke all preview links",
            description = "Replaces the secret that signs preview links: none that was created before is valid, after at most 10 s on"
                    + " other nodes.")
    @APIResponse(responseCode = "204", description = "All links are revoked.")
    public void revoke() {
        links.revokeAll();
    }
}
