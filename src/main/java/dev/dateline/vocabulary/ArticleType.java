package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Journalistic forms of articles. */
public enum ArticleType {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("opinion") OPINION,
    @JsonProperty("analysis") ANALYSIS,
    @JsonProperty("interview") INTERVIEW,
    @JsonProperty("live") LIVE,
    @JsonProperty("gallery") GALLERY,
    @JsonProperty("video") VIDEO,
    @JsonProperty("audio") AUDIO,
    @JsonProperty("factbox") FACTBOX
}
