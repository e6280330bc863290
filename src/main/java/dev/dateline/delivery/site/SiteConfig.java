package dev.dateline.delivery.site;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

/**
 * The URLs of the pages of the site that shows the content: absolute URLs with placeholders. All can have {@code {id}} and, except
 * for sections, {@code {slug}}.
 */
@ConfigMapping(prefix = "dateline.site")
public interface SiteConfig {

    /** Also with {@code {section}}, the path of the primary section, and {@code {language}}. */
    @WithConverter(PageUrl.OfArticle.class)
    Optional<String> articleUrl();

    /** With {@code {path}}. */
    @WithConverter(PageUrl.OfSection.class)
    Optional<String> sectionUrl();

    @WithConverter(PageUrl.OfTag.class)
    Optional<String> tagUrl();

    @WithConverter(PageUrl.OfAuthor.class)
    Optional<String> authorUrl();

    @WithConverter(PageUrl.OfCollection.class)
    Optional<String> collectionUrl();
}
