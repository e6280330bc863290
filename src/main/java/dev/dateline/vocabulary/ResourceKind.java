package dev.dateline.vocabulary;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of resources that have an identity of their own; captions belong to their media item. A redirect is that of a former slug or path. */
public enum ResourceKind {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("section") SECTION,
    @JsonProperty("tag") TAG,
    @JsonProperty("author") AUTHOR,
    @JsonProperty("media") MEDIA,
    @JsonProperty("collection") COLLECTION,
    @JsonProperty("redirect") REDIRECT;

    /** The name of the table in each schema that has it, of the columns of ids, and of one such resource in texts. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }
}
