package dev.dateline.delivery.section.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Optional parts of a response. */
enum SectionInclude {
    @JsonProperty("articleCount") ARTICLE_COUNT
}
