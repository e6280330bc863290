package dev.dateline.editorial.preview.v1;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.http.proxy.ProxyPrefix;
import dev.dateline.security.preview.PreviewLinks.SignedLink;

@Schema(name = "PreviewLink", description = "A link that gives access to the preview of one article.")
record PreviewLinkRepresentation(
        @Schema(required = true, format = "uri-reference",
                description = "URL of the article in the preview API, relative to the host, with the token.",
                examples = "/preview/v1/articles/01a20d77-ae06-7dc5-8863-3f00843cff5b?token="
                        + PreviewLinkRepresentation.TOKEN) String url,
        @Schema(required = true,
                description = "The token, for the parameter `token` of other requests to the preview API: those for"
                        + " the article by its slug, and for its media.",
                examples = PreviewLinkRepresentation.TOKEN) String token,
        @Schema(required = true, description = "The link is not valid from this time on.") Instant expiresAt) {

    private static final String TOKEN = "AQGiDXeuBn3FiGM_AIQ8_1sAAAAAazs1YD_DAy0FnzzluNsUUXmDqTzg45j0ihdvue23g6akBup4";

    static PreviewLinkRepresentation of(SignedLink signed) {
        var url = "/preview/v1/articles/" + signed.link().article() + "?token=" + signed.token();
        return new PreviewLinkRepresentation(ProxyPrefix.addTo(url), signed.token(), signed.link().expiresAt());
    }
}
