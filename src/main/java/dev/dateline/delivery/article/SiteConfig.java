package dev.dateline.delivery.article;

import java.util.Optional;

import jakarta.validation.constraints.Pattern;

import io.smallrye.config.ConfigMapping;

/** The site that shows the articles. */
@ConfigMapping(prefix = "dateline.site")
public interface SiteConfig {

    /**
     * The page of an article: an absolute URL with the placeholders {@code {section}} (the path of the primary section),
     * {@code {slug}}, {@code {id}} and {@code {language}}.
     */
    Optional<@Pattern(regexp = "https?://(?:[^{}\\s]|\\{(?:section|slug|id|language)})*+",
            message = "must be an http(s) URL with no placeholders except {section}, {slug}, {id} and {language}") String> articleUrl();
}
