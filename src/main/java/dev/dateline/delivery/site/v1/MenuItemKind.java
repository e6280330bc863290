package dev.dateline.delivery.site.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum MenuItemKind {
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("link") LINK
}
