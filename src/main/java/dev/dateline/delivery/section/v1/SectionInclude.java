package dev.dateline.delivery.section.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Optional parts of a response. */
enum SectionInclude {
    @JsonProperty("articleCount") ARTICLE_COUNT("articleCount"),
    @JsonProperty("featured") FEATURED("featured");

    /** The property that it adds. */
    final String property;

    SectionInclude(String property) {
        this.property = property;
    }
}
