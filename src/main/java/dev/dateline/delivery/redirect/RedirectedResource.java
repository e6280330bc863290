package dev.dateline.delivery.redirect;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of resources whose former slugs or paths redirect. */
public enum RedirectedResource {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("collection") COLLECTION
}
