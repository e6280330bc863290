package dev.dateline.editorial.publishing.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.editorial.publishing.ConsistencyCheck;
import dev.dateline.security.Roles;

@Path("/manage/v1/consistency")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Consistency", description = "Checks the public content.")
class ConsistencyResource {

    private final ConsistencyCheck check;

    ConsistencyResource(ConsistencyCheck check) {
        this.check = check;
    }

    @GET
    @Operation(operationId = "checkConsistency", summary = "Compare the public content with the working copies",
            description = "Compares all public rows with the working copies, on one snapshot, and checks links, versions,"
                    + " redirects and the change feed. Takes some seconds for 100,000 articles. Differences are a defect, except"
                    + " for articles that a running move or merge has not reached yet. One check runs at a time.")
    @APIResponseSchema(value = ConsistencyReport.class, responseDescription = "The public content with the working copies.")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    public ConsistencyReport check() {
        return ConsistencyReport.of(check.run());
    }
}
