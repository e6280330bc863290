package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an article uses a media item: as its lead, in the body, in its gallery, or as its image on social networks. */
public enum UsageRole {
    @JsonProperty("lead") LEAD,
    @JsonProperty("inline") INLINE,
    @JsonProperty("gallery") GALLERY,
    @JsonProperty("social") SOCIAL
}
