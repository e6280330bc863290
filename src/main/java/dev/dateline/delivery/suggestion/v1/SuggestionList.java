package dev.dateline.delivery.suggestion.v1;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.dateline.delivery.suggestion.Suggestion;

@Schema(description = "Suggestions for a search field.")
record SuggestionList(
        @Schema(required = true, description = "Suggestions, by kind.") List<SuggestionRepresentation> data) {

    static SuggestionList of(List<Suggestion> suggestions) {
        return new SuggestionList(suggestions.stream().map(SuggestionRepresentation::of).toList());
    }
}
