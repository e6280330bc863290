package dev.dateline.delivery.site;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The URLs of pages on the site that shows the content. */
@Singleton
public class SiteUrls {

    private final SiteConfig site;

    SiteUrls(SiteConfig site) {
        this.site = site;
    }

    /**
     * The page of an article; empty if the URLs of the site are not configured.
     *
     * @param section the path of the primary section; null for none
     */
    public Optional<String> find(UUID id, String slug, String language, String section) {
        return site.articleUrl().map(template -> url(template, id, slug, language, section));
    }

    /** Empty if it is not configured, like the following. */
    public Optional<String> ofSection(UUID id, String path) {
        return site.sectionUrl().map(template -> ofPath(template, id, path));
    }

    public Optional<String> ofTag(UUID id, String slug) {
        return site.tagUrl().map(template -> ofSlug(template, id, slug));
    }

    public Optional<String> ofAuthor(UUID id, String slug) {
        return site.authorUrl().map(template -> ofSlug(template, id, slug));
    }

    /** The patterns of the paths of pages, those of the API for pages that are not configured. */
    public SitePaths paths() {
        return new SitePaths(path(site.articleUrl(), "/articles/{slug}"), path(site.sectionUrl(), "/sections/{path}"),
                path(site.tagUrl(), "/tags/{slug}"), path(site.authorUrl(), "/authors/{slug}"),
                path(site.collectionUrl(), "/collections/{slug}"));
    }

    /** Without scheme and host. */
    private static String path(Optional<String> template, String otherwise) {
        return template.map(url -> {
            var start = url.indexOf('/', url.indexOf("://") + "://".length());
            return start < 0 ? "/" : url.substring(start);
        }).orElse(otherwise);
    }

    static String url(String template, UUID id, String slug, String language, String section) {
        return template.replace("{section}/", section == null ? "" : section + "/")
                .replace("{section}", section == null ? "" : section).replace("{slug}", slug).replace("{id}", id.toString())
                .replace("{language}", language);
    }

    static String ofPath(String template, UUID id, String path) {
        return template.replace("{path}", path).replace("{id}", id.toString());
    }

    static String ofSlug(String template, UUID id, String slug) {
        return template.replace("{slug}", slug).replace("{id}", id.toString());
    }
}
