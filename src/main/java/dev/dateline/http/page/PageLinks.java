package dev.dateline.http.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Links to a page, the next and the previous one, relative to the host (RFC 3986); also in the header Link. */
@Schema(description = "Links to a page, the next and the previous one, relative to the host.")
public record PageLinks(
        @Schema(required = true, description = "URL of this page, as requested.", format = "uri-reference",
                examples = "/api/v1/articles?section=world") String self,
        @Schema(required = true, nullable = true, format = "uri-reference",
                description = "URL of the next page; null on the last page.") String next,
        @Schema(required = true, nullable = true, format = "uri-reference",
                description = "URL of the previous page; null on the first page.") String previous) {

    public PageLinks withPrefix(String prefix) {
        return new PageLinks(prefix + self, next == null ? null : prefix + next, previous == null ? null : prefix + previous);
    }
}
