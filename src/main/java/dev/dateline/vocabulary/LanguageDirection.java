package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.ibm.icu.util.ULocale;

/** Reading direction of the script of a language, as the HTML attribute {@code dir}. */
public enum LanguageDirection {
    @JsonProperty("ltr") LEFT_TO_RIGHT,
    @JsonProperty("rtl") RIGHT_TO_LEFT;

    /** Each article of a list needs one, and finding it takes as long as writing half of the article. */
    private static final LoadingCache<String, LanguageDirection> OF_LANGUAGES = Caffeine.newBuilder().maximumSize(1_000)
            .build(language -> ULocale.forLanguageTag(language).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);

    /** @param language BCP 47; null for an unknown one */
    public static LanguageDirection of(String language) {
        return language == null ? null : OF_LANGUAGES.get(language);
    }
}
