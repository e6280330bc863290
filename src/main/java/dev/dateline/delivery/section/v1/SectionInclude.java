package dev.dateline.delivery.section.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an answer can carry beyond the usual. */
enum SectionInclude {
    @JsonProperty("articleCount") ARTICLE_COUNT
}
