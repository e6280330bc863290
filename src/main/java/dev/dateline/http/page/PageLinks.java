package dev.dateline.http.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page and its neighbours as references relative to the host (RFC 3986), the same ones as in the Link header. */
@Schema(description = "The page and its neighbours, as references relative to the host.")
public record PageLinks(
        @Schema(required = true, description = "The address that was asked for, relative to the host.", format = "uri-reference", examples = "/api/v1/articles?section=world")
        String self,
        @Schema(required = true, nullable = true, format = "uri-reference", description = "Null on the last page.")
        String next,
        @Schema(required = true, nullable = true, format = "uri-reference", description = "Null on the first page.")
        String previous) {

    public PageLinks withPrefix(String prefix) {
        return new PageLinks(prefix + self, next == null ? null : prefix + next, previous == null ? null : prefix + previous);
    }
}
