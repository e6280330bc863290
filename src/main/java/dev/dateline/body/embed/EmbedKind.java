package dev.dateline.body.embed;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kind of embedded content. */
public enum EmbedKind {
    @JsonProperty("post") POST,
    @JsonProperty("video") VIDEO,
    @JsonProperty("audio") AUDIO,
    @JsonProperty("playlist") PLAYLIST,
    @JsonProperty("chart") CHART,
    @JsonProperty("map") MAP,
    @JsonProperty("document") DOCUMENT,
    @JsonProperty("page") PAGE
}
