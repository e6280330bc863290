package dev.dateline.delivery.article;

import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

/** The URLs of articles on the site that shows them. */
@Singleton
public class ArticleUrls {

    private final SiteConfig site;

    ArticleUrls(SiteConfig site) {
        this.site = site;
    }

    /**
     * Empty if the URLs of the site are not configured.
     *
     * @param section the path of the primary section; null for none
     */
    public Optional<String> find(UUID id, String slug, String language, String section) {
        return site.articleUrl().map(template -> url(template, id, slug, language, section));
    }

    static String url(String template, UUID id, String slug, String language, String section) {
        return template.replace("{section}/", section == null ? "" : section + "/")
                .replace("{section}", section == null ? "" : section).replace("{slug}", slug).replace("{id}", id.toString())
                .replace("{language}", language);
    }
}
