package dev.dateline.delivery.changes.v1;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The values of the parameter {@code include}. */
enum ChangeInclude {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("body") BODY
}
