package dev.dateline.vocabulary;

import java.util.Arrays;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Journalistic forms of articles. */
public enum ArticleType {
    @JsonProperty("article") ARTICLE,
    @JsonProperty("opinion") OPINION,
    @JsonProperty("analysis") ANALYSIS,
    @JsonProperty("interview") INTERVIEW,
    @JsonProperty("live") LIVE,
    @JsonProperty("gallery") GALLERY,
    @JsonProperty("video") VIDEO,
    @JsonProperty("audio") AUDIO,
    @JsonProperty("factbox") FACTBOX;

    /**
     * The types that remain: unlike an exclusion, they can be looked up in an index.
     *
     * @param wanted null or empty for any
     * @param excluded null or empty for none; then the wanted ones are returned as they are
     */
    public static List<ArticleType> without(List<ArticleType> wanted, List<ArticleType> excluded) {
        if (excluded == null || excluded.isEmpty()) {
            return wanted;
        }
        return (wanted == null || wanted.isEmpty() ? Arrays.stream(values()) : wanted.stream())
                .filter(type -> !excluded.contains(type)).toList();
    }
}
