package dev.dateline.delivery.article;

import java.util.Optional;

import org.eclipse.microprofile.config.spi.Converter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

import dev.dateline.vocabulary.BoundedPattern;

/** The site that shows the articles. */
@ConfigMapping(prefix = "dateline.site")
public interface SiteConfig {

    /**
     * The page of an article: an absolute URL with the placeholders {@code {section}} (the path of the primary section),
     * {@code {slug}}, {@code {id}} and {@code {language}}.
     */
    @WithConverter(ArticleUrl.class)
    Optional<String> articleUrl();

    /** Not a constraint: with one, the start creates another validator, which takes a tenth of it. */
    final class ArticleUrl implements Converter<String> {

        private static final BoundedPattern TEMPLATE =
                BoundedPattern.of(2_000, "https?://(?:[^{}\\s]|\\{(?:section|slug|id|language)})*+");

        @Override
        public String convert(String value) {
            if (!TEMPLATE.matches(value)) {
                throw new IllegalArgumentException("dateline.site.article-url must be an http(s) URL with no placeholders"
                        + " except {section}, {slug}, {id} and {language}");
            }
            return value;
        }
    }
}
