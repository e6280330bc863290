package dev.dateline.delivery.site;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import dev.dateline.config.HttpUrl;

/**
 * The site that shows the content. The URLs of its pages are absolute and have placeholders: all can have {@code {id}} and, except
 * for sections, {@code {slug}}.
 */
@ConfigMapping(prefix = "dateline.site")
public interface SiteConfig {

    Optional<String> name();

    /** Of its home page. */
    @WithConverter(HttpUrl.class)
    Optional<URI> url();

    /** URL of an image. */
    @WithConverter(HttpUrl.class)
    Optional<URI> logo();

    /** BCP 47, the main one first. */
    Optional<List<@WithConverter(SiteLanguage.Reader.class) SiteLanguage>> languages();

    @WithDefault("UTC")
    @WithConverter(TimeZone.class)
    ZoneId timeZone();

    /** URLs of the profiles of the newsroom in social networks. */
    Optional<List<@WithConverter(HttpUrl.class) URI>> accounts();

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
