package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an author did for an article. */
public enum AuthorRole {
    @JsonProperty("writer") WRITER,
    @JsonProperty("contributor") CONTRIBUTOR,
    @JsonProperty("photographer") PHOTOGRAPHER,
    @JsonProperty("editor") EDITOR,
    @JsonProperty("translator") TRANSLATOR
}
