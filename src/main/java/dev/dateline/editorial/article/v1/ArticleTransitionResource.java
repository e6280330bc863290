package dev.dateline.editorial.article.v1;

import java.io.IOException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

import dev.dateline.editorial.article.edit.ArticleLifecycle;
import dev.dateline.editorial.article.edit.Transition;
import dev.dateline.editorial.content.v1.JsonInput;
import dev.dateline.editorial.content.v1.VersionTag.IfMatch;
import dev.dateline.editorial.idempotency.v1.Idempotent;
import dev.dateline.http.openapi.ArticleDescriptions;
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.security.Roles;

@Path("/manage/v1/articles/{id}")
@Produces("application/json")
@RolesAllowed(Roles.EDITOR)
@SecurityRequirement(name = "key")
@Tag(name = "Article management")
@APIResponse(responseCode = "200", description = ArticleDescriptions.CHANGED,
        headers = @Header(name = "ETag", ref = "VersionTag"),
        content = @Content(schema = @Schema(implementation = ArticleRepresentation.class)))
class ArticleTransitionResource {

    private final ArticleWrites writes;
    private final ArticleLifecycle lifecycle;
    private final JsonInput json;

    ArticleTransitionResource(ArticleWrites writes, ArticleLifecycle lifecycle, JsonInput json) {
        this.json = json;
        this.writes = writes;
        this.lifecycle = lifecycle;
    }

    @POST
    @Idempotent
    @Path("/submit")
    @RolesAllowed(Roles.AUTHOR)
    @Operation(operationId = "submitArticle", summary = "Submit an article for review",
            description = "A draft, or an unpublished article, gets the status `review`.")
    public RestResponse<ArticleRepresentation> submit(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return writes.transition(id, ifMatch, Transition.SUBMIT, lifecycle::submit);
    }

    @POST
    @Idempotent
    @Path("/return")
    @Operation(operationId = "returnArticle", summary = "Return an article to its author",
            description = "An article in review, or a scheduled one, becomes a draft again, or unpublished if it has been public.")
    public RestResponse<ArticleRepresentation> giveBack(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return writes.transition(id, ifMatch, Transition.RETURN, lifecycle::giveBack);
    }

    @POST
    @Idempotent
    @Path("/publish")
    @Operation(operationId = "publishArticle", summary = "Publish an article",
            description = "Makes the latest revision public. If `publishedAt` or `embargoedUntil` is in the future, the article is scheduled instead.")
    public RestResponse<ArticleRepresentation> publish(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return writes.transition(id, ifMatch, Transition.PUBLISH, lifecycle::publish);
    }

    @POST
    @Idempotent
    @Path("/schedule")
    @Consumes("application/json")
    @Operation(operationId = "scheduleArticle", summary = "Schedule the publication of an article",
            description = "The latest revision at that time becomes public, within about a second. Scheduling again changes the time; returning the article cancels it.")
    @RequestBody(required = true, description = "When to publish.",
            content = @Content(schema = @Schema(implementation = ArticleSchedule.class)))
    public RestResponse<ArticleRepresentation> schedule(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch, byte[] body)
            throws IOException {
        var stated = json.read(body);
        return writes.transition(id, ifMatch, Transition.SCHEDULE, article -> {
            var schedule = json.ofNew(stated, ArticleSchedule.class);
            lifecycle.schedule(article, schedule.value().at(), schedule.violations());
        });
    }

    @POST
    @Idempotent
    @Path("/unpublish")
    @Operation(operationId = "unpublishArticle", summary = "Unpublish an article",
            description = "The public URLs return 410 until it is published again.")
    public RestResponse<ArticleRepresentation> unpublish(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return writes.transition(id, ifMatch, Transition.UNPUBLISH, lifecycle::unpublish);
    }

    @POST
    @Idempotent
    @Path("/restore")
    @RolesAllowed(Roles.AUTHOR)
    @Operation(operationId = "restoreArticle", summary = "Restore an article from the trash",
            description = "It becomes a draft, or unpublished if it has been public.")
    public RestResponse<ArticleRepresentation> restore(
            @Parameter(description = SharedDescriptions.ARTICLE_ID) @RestPath UUID id, @BeanParam IfMatch ifMatch) {
        return writes.transition(id, ifMatch, Transition.RESTORE, lifecycle::restore);
    }
}
