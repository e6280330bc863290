package dev.dateline.editorial.key.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.quarkus.security.identity.SecurityIdentity;

import dev.dateline.security.ApiKey;
import dev.dateline.security.Role;
import dev.dateline.security.Roles;

@Path("/manage/v1/me")
@Produces("application/json")
@RolesAllowed(Roles.VIEWER)
@SecurityRequirement(name = "key")
@Tag(name = "Keys")
class CallerResource {

    private final SecurityIdentity identity;

    CallerResource(SecurityIdentity identity) {
        this.identity = identity;
    }

    @GET
    @Operation(operationId = "getCaller", summary = "Get the caller",
            description = "Name and role of the caller, and what they may do.")
    public CallerRepresentation get() {
        return CallerRepresentation.of(identity.getPrincipal().getName(), Role.of(identity), ApiKey.of(identity));
    }
}
