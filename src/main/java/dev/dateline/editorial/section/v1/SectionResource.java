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
import dev.dateline.http.openapi.SharedDescriptions;
import dev.dateline.security.Roles;

@Path("/manage/v1/sections")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Section management", description = "Moves of sections.")
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
            description = "Moves the section with its descendants to another parent, makes it a root, or changes its slug."
                    + " Every path that changes redirects permanently to the new one. A tree has at most 20 levels and paths"
                    + " of at most 1,000 characters; a section cannot be moved below itself. A section with more than"
                    + " 1,000 public articles (`DATELINE_MANAGE_MAX_INLINE_ARTICLES`) is moved to another parent by a job:"
                    + " the sections move at once when the job starts, and until it has completed, the former ancestors"
                    + " still list some of the articles. A change of the slug alone does not need a job.")
    @RequestBody(required = true, description = "The new parent and slug.",
            content = @Content(schema = @Schema(implementation = SectionMove.class)))
    @APIResponse(responseCode = "200", description = "The section after the move.",
            content = @Content(schema = @Schema(implementation = SectionRepresentation.class)))
    @APIResponse(responseCode = "202", description = "A job moves the section.",
            headers = @Header(name = "Location", ref = "JobLocation"),
            content = @Content(schema = @Schema(implementation = JobRepresentation.class)))
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public RestResponse<Object> move(@Parameter(description = SharedDescriptions.SECTION_ID) @RestPath UUID id,
            @NotNull @Valid SectionMove move) {
        return moves.submitIfLarge(id, move.parent(), move.slug()).map(JobRepresentation::accepted)
                .orElseGet(() -> RestResponse.ok(transaction.run(
                        () -> SectionRepresentation.of(sections.move(id, move.parent(), move.slug())))));
    }
}
