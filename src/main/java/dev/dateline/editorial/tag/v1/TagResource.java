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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
@Tag(name = "Tag management", description = "What articles are about, as editors change it.")
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
            description = "The tag is no more: every article that bears it, drafts included, bears the other one instead,"
                    + " once and where the first of the two stood. The slugs of the tag lead to the other one ever after,"
                    + " if readers knew them. A tag with more than 1,000 articles (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is"
                    + " merged by a job, a part of the articles at a time: until the job is done, both tags exist. If it is"
                    + " cancelled or fails, the same merge again does the rest.")
    @RequestBody(required = true, description = "Into which.",
            content = @Content(schema = @Schema(implementation = TagMerge.class)))
    @APIResponse(responseCode = "200", description = "The tag that stays.",
            content = @Content(schema = @Schema(implementation = TagRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job merges the tag.",
            headers = @Header(name = "Location", description = "URL of the job.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<Object> merge(@Parameter(description = "The id of the tag that goes.") @RestPath UUID id,
            @NotNull @Valid TagMerge merge) {
        return merges.submitIfLarge(id, merge.into()).map(JobRepresentation::accepted).orElseGet(
                () -> RestResponse.ok(transaction.run(() -> TagRepresentation.of(tags.merge(id, merge.into())))));
    }
}
