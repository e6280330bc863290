package dev.dateline.delivery.suggestion;

/**
 * A resource whose headline or name has the words that somebody typed.
 *
 * @param label the headline, or the name that has the words
 * @param url of the page on the site, or of the resource in the API
 */
public record Suggestion(SuggestionKind kind, String label, String url) {
}
