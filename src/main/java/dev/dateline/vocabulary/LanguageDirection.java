package dev.dateline.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

import com.ibm.icu.util.ULocale;

/** Reading direction of the script of a language, as the HTML attribute {@code dir}. */
public enum LanguageDirection {
    @JsonProperty("ltr") LEFT_TO_RIGHT,
    @JsonProperty("rtl") RIGHT_TO_LEFT;

    /** @param language BCP 47; null for an unknown one */
    public static LanguageDirection of(String language) {
        return language == null ? null
                : ULocale.forLanguageTag(language).isRightToLeft() ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }
}
