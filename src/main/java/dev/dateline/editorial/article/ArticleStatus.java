package dev.dateline.editorial.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The status of a working copy. */
public enum ArticleStatus {
    @JsonProperty("draft") DRAFT,
    @JsonProperty("review") REVIEW,
    @JsonProperty("scheduled") SCHEDULED,
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("unpublished") UNPUBLISHED,
    @JsonProperty("trashed") TRASHED
}
