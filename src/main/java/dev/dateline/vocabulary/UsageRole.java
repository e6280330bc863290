package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an article uses a media item: as its lead, within the body, or in its gallery. */
public enum UsageRole {
    @JsonProperty("lead") LEAD,
    @JsonProperty("inline") INLINE,
    @JsonProperty("gallery") GALLERY
}
