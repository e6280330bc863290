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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.dateline.editorial.content.Attempts;
import dev.dateline.editorial.tag.TagService;
import dev.dateline.security.Roles;

@Path("/manage/v1/tags")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Tag management", description = "What articles are about, as editors change it.")
class TagResource {

    private final TagService tags;
    private final Attempts attempts;

    TagResource(TagService tags, Attempts attempts) {
        this.tags = tags;
        this.attempts = attempts;
    }

    @POST
    @Path("/{id}/merge")
    @Consumes("application/json")
    @Operation(operationId = "mergeTag", summary = "Merge a tag into another",
            description = "The tag is no more: every article that bears it, drafts included, bears the other one instead,"
                    + " once and where the first of the two stood. The slugs of the tag lead to the other one ever after,"
                    + " if readers knew them.")
    @RequestBody(required = true, description = "Into which.",
            content = @Content(schema = @Schema(implementation = TagMerge.class)))
    @APIResponse(responseCode = "200", description = "The tag that stays.",
            content = @Content(schema = @Schema(implementation = TagRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public TagRepresentation merge(@Parameter(description = "The id of the tag that goes.") @RestPath UUID id,
            @NotNull @Valid TagMerge merge) {
        return attempts.change(() -> TagRepresentation.of(tags.merge(id, merge.into())));
    }
}
