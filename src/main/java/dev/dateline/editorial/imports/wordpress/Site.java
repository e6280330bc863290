package dev.dateline.editorial.imports.wordpress;

import java.net.URI;
import java.util.IllformedLocaleException;
import java.util.Locale;

import dev.dateline.language.LanguageTag;

/**
 * The site that an export comes from.
 *
 * @param address its host, with the path behind it where one host has several sites
 * @param language BCP 47: that of the export, else that of the import
 */
record Site(String address, String title, String language) {

    String articleId(String postId) {
        return "wordpress:" + address + ":" + postId;
    }

    String mediaId(long postId) {
        return "wordpress:" + address + ":attachment:" + postId;
    }

    /** The address of a site by its URL, or null where that is none. */
    static String address(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null) {
                return null;
            }
            String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("/$", "");
            return uri.getHost().toLowerCase(Locale.ROOT) + path;
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** The tag in the form of BCP 47; null where it is none. */
    static String language(String tag) {
        try {
            String language = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build().toLanguageTag();
            return language.equals("und") || !new LanguageTag.Rule().isValid(language, null) ? null : language;
        } catch (IllformedLocaleException noLanguage) {
            return null;
        }
    }
}
