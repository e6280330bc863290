package dev.dateline.delivery.suggestion.v1;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.dateline.delivery.suggestion.SuggestionReader;
import dev.dateline.http.cache.CacheablePublicly;

@Path("/api/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suggestions", description = "Completions for a search field.")
@CacheablePublicly
class SuggestionResource {

    private final SuggestionReader suggestions;

    SuggestionResource(SuggestionReader suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @Operation(operationId = "listSuggestions", summary = "Complete what a reader types",
            description = "Sections, tags and authors with the typed words in their names, in any language, and the newest"
                    + " articles with these words in the headline. The last word can be the beginning of one. If no article and"
                    + " no name has a word of four or more letters, words that differ from it by one typing error count.")
    public SuggestionList list(
            @Parameter(description = "What the reader has typed so far.", example = "port elec")
            @RestQuery @NotNull @Size(min = 1, max = 200) String q,
            @Parameter(description = "Maximum number of suggestions of each kind.", example = "5")
            @RestQuery @DefaultValue("5") @Min(1) @Max(20) int limit) {
        return SuggestionList.of(suggestions.suggest(q, limit));
    }
}
