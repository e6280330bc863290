package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may read an article in full. Front ends enforce it; the API delivers every public article. */
public enum ArticleAccess {
    @JsonProperty("free") FREE,
    @JsonProperty("metered") METERED,
    @JsonProperty("subscribers") SUBSCRIBERS
}
