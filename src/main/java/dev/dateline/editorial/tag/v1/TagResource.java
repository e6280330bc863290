package dev.dateline.editorial.tag.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import dev.dateline.editorial.content.RetryingTransaction;
import dev.dateline.editorial.job.v1.JobRepresentation;
import dev.dateline.editorial.tag.TagMerges;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.security.Roles;

@Path("/manage/v1/tags")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Tag management", description = "Merges of tags.")
class TagResource {

    private final TagService tags;
    private final TagMerges merges;
    private final RetryingTransaction transaction;

    TagResource(TagService tags, TagMerges merges, RetryingTransaction transaction) {
        this.tags = tags;
        this.merges = merges;
        this.transaction = transaction;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes("application/json")
    @Operation(operationId = "mergeTag", summary = "Merge a tag into another",
            description = "Deletes the tag and replaces it by another one in every article, drafts included. An article with"
                    + " both tags keeps one, at the position of the first. The slugs of the deleted tag redirect permanently"
                    + " to the other one if they were public. A tag with more than 1,000 articles"
                    + " (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is merged by a job, a batch of articles at a time: until it has"
                    + " completed, both tags exist. If the job is cancelled or fails, repeat the merge to complete it.")
    @RequestBody(required = true, description = "The tag to merge into.",
            content = @Content(schema = @Schema(implementation = TagMerge.class)))
    @APIResponse(responseCode = "200", description = "The tag that was kept.",
            content = @Content(schema = @Schema(implementation = TagRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job merges the tag.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<Object> merge(@Parameter(description = "Id of the tag to delete.") @RestPath UUID id,
            @NotNull @Valid TagMerge merge) {
        return merges.submitIfLarge(id, merge.into()).map(JobRepresentation::accepted).orElseGet(
                () -> RestResponse.ok(transaction.run(() -> TagRepresentation.of(tags.merge(id, merge.into())))));
    }
}
