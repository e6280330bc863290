package dev.dateline.editorial.article;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where the working copy of an article stands in its editorial life. */
public enum ArticleStatus {
    @JsonProperty("draft") DRAFT,
    @JsonProperty("review") REVIEW,
    @JsonProperty("scheduled") SCHEDULED,
    @JsonProperty("published") PUBLISHED,
    @JsonProperty("unpublished") UNPUBLISHED,
    @JsonProperty("trashed") TRASHED
}
