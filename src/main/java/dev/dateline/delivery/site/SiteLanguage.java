package dev.dateline.delivery.site;

import org.eclipse.microprofile.config.spi.Converter;

import dev.dateline.vocabulary.LanguageTag;

/** A language in the configuration, in canonical form. */
public record SiteLanguage(String tag) {

    public static final class Reader implements Converter<SiteLanguage> {

        private static final long serialVersionUID = 1;

        @Override
        public SiteLanguage convert(String value) {
            var tag = value.strip();
            if (!LanguageTag.Rule.isValid(tag)) {
                throw new IllegalArgumentException("must list language tags (BCP 47) such as en or pt-BR");
            }
            return new SiteLanguage(LanguageTag.Rule.canonical(tag));
        }
    }
}
