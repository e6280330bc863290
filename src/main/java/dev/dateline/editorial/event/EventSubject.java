package dev.dateline.editorial.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of resources whose writes are recorded. */
public enum EventSubject {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("media") MEDIA,
    @JsonProperty("caption") CAPTION,
    @JsonProperty("collection") COLLECTION,
    @JsonProperty("key") KEY,
    @JsonProperty("job") JOB,
    @JsonProperty("webhook") WEBHOOK
}
