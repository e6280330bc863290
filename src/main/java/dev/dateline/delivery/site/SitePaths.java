package dev.dateline.delivery.site;

import java.util.UUID;

/** The patterns of the paths of pages, with the placeholders of {@link SiteConfig}. */
public record SitePaths(String article, String section, String tag, String author, String collection) {

    private static final String SECTION = "{section}/";

    /** @param section the path of the primary section; null for none */
    public String ofArticle(UUID id, String slug, String language, String section) {
        return SiteUrls.url(article, id, slug, language, section);
    }

    public String ofSection(UUID id, String path) {
        return SiteUrls.ofPath(section, id, path);
    }

    public String ofTag(UUID id, String slug) {
        return SiteUrls.ofSlug(tag, id, slug);
    }

    public String ofAuthor(UUID id, String slug) {
        return SiteUrls.ofSlug(author, id, slug);
    }

    public String ofCollection(UUID id, String slug) {
        return SiteUrls.ofSlug(collection, id, slug);
    }

    /** Whether the paths of articles contain that of their section. */
    public boolean articlesAreBelowSections() {
        return article.contains(SECTION) && !article.substring(0, article.indexOf(SECTION)).contains("{");
    }

    /** The beginning of the paths of the articles in a section, if they are below it. */
    public String ofArticlesIn(String sectionPath) {
        return article.substring(0, article.indexOf(SECTION)) + sectionPath + "/";
    }
}
