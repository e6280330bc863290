package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Contributions of an author to an article. */
public enum AuthorRole {
    @JsonProperty("writer") WRITER,
    @JsonProperty("contributor") CONTRIBUTOR,
    @JsonProperty("photographer") PHOTOGRAPHER,
    @JsonProperty("editor") EDITOR,
    @JsonProperty("translator") TRANSLATOR
}
