package dev.dateline.delivery.suggestion.v1;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.suggestion.Suggestion;
import dev.dateline.delivery.suggestion.SuggestionKind;
import dev.dateline.http.proxy.ProxyPrefix;

@Schema(name = "Suggestion", description = "A resource that a reader may look for.")
record SuggestionRepresentation(
        @Schema(required = true) SuggestionKind kind,
        @Schema(required = true, description = "Headline of the article, or name of the section, tag or author, in the"
                + " language in which it has the words.",
                examples = "Port electrification") String label,
        @Schema(required = true, format = "iri-reference", description = "URL of the page on the site if"
                + " `dateline.site` configures it, otherwise of the resource in this API.",
                examples = "/api/v1/tags/by-slug/port-electrification") String url) {

    static SuggestionRepresentation of(Suggestion suggestion) {
        return new SuggestionRepresentation(suggestion.kind(), suggestion.label(), ProxyPrefix.addTo(suggestion.url()));
    }
}
