package dev.dateline.editorial.preview.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.dateline.security.Roles;
import dev.dateline.security.preview.PreviewLinks;

@Path("/manage/v1/preview-links")
@Produces("application/json")
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "key")
@Tag(name = "Preview links", description = "Links with which people without a key see the preview of an article.")
class PreviewLinkResource {

    private final PreviewLinks links;

    PreviewLinkResource(PreviewLinks links) {
        this.links = links;
    }

    @DELETE
    @Transactional
    @Operation(operationId = "revokePreviewLinks", summary = "Revoke all preview links",
            description = "Replaces the secret that signs preview links: none that was created before is valid, after at most 10 s on"
                    + " other nodes.")
    @APIResponse(responseCode = "204", description = "All links are revoked.")
    public void revoke() {
        links.revokeAll();
    }
}
