package dev.dateline.editorial.section.v1;

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
import dev.dateline.editorial.section.SectionMoves;
import dev.dateline.editorial.section.SectionService;
import dev.dateline.security.Roles;

@Path("/manage/v1/sections")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Section management", description = "The tree in which articles stand, as editors change it.")
class SectionResource {

    private final SectionService sections;
    private final SectionMoves moves;
    private final RetryingTransaction transaction;

    SectionResource(SectionService sections, SectionMoves moves, RetryingTransaction transaction) {
        this.sections = sections;
        this.moves = moves;
        this.transaction = transaction;
    }

    @POST
    @Path("/{id}/move")
    @Consumes("application/json")
    @Operation(operationId = "moveSection", summary = "Move or rename a section",
            description = "Puts the section under another one, makes it a root, or gives it another slug, with all that is"
                    + " below it. Every path that changes leads to the new one ever after. A tree has at most 20 levels and"
                    + " paths of at most 1,000 characters; a section does not move below itself. A section with more than"
                    + " 1,000 public articles (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is moved to another place by a job: the"
                    + " sections move at once when the job starts, and until it is done a part of the articles is still listed"
                    + " in the former sections above. Another slug alone takes no job.")
    @RequestBody(required = true, description = "Where to.",
            content = @Content(schema = @Schema(implementation = SectionMove.class)))
    @APIResponse(responseCode = "200", description = "The section at its new place.",
            content = @Content(schema = @Schema(implementation = SectionRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job moves the section.",
            headers = @Header(name = "Location", description = "URL of the job.",
                    schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<Object> move(@Parameter(description = "The section's id.") @RestPath UUID id,
            @NotNull @Valid SectionMove move) {
        return moves.submitIfLarge(id, move.parent(), move.slug()).map(JobRepresentation::accepted)
                .orElseGet(() -> RestResponse.ok(transaction.run(
                        () -> SectionRepresentation.of(sections.move(id, move.parent(), move.slug())))));
    }
}
