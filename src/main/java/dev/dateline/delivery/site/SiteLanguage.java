package dev.dateline.delivery.site;

import dev.dateline.vocabulary.LanguageTag;

/** A language in the configuration, in canonical form. */
public record SiteLanguage(String tag) {

    /** The configuration reads it with this method. */
    public static SiteLanguage of(String tag) {
        if (!LanguageTag.Rule.isValid(tag)) {
            throw new IllegalArgumentException("\"" + tag + "\" is not a language tag (BCP 47) such as en or pt-BR");
        }
        return new SiteLanguage(LanguageTag.Rule.canonical(tag));
    }
}
