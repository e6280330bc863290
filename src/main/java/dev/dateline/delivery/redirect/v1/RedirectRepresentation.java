package dev.dateline.delivery.redirect.v1;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.redirect.PublishedRedirect;
import dev.dateline.delivery.redirect.RedirectedResource;

@Schema(name = "Redirect", description = "A former slug or path of a resource.")
record RedirectRepresentation(
        @Schema(required = true, description = "Id of the redirect; the same whenever the slug or path redirects.") UUID id,
        @Schema(required = true, description = "Kind of the redirected resource.") RedirectedResource resource,
        @Schema(required = true, description = "Former slug; of a section, former path.", examples = "town/harbour") String from,
        @Schema(required = true, description = "Current slug or path, which does not redirect.",
                examples = "city/harbour") String to,
        @Schema(required = true, description = "Id of the resource that has `to`.") UUID targetId,
        @Schema(required = true,
                description = "When the redirect began, or when `to` or `targetId` last changed.") Instant updatedAt) {

    static RedirectRepresentation of(PublishedRedirect redirect) {
        return new RedirectRepresentation(redirect.id(), redirect.resource(), redirect.from(), redirect.to(),
                redirect.targetId(), redirect.updatedAt());
    }
}
