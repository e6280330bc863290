package dev.dateline.editorial.imports.wordpress;

import java.net.URI;
import java.util.Locale;

import dev.dateline.editorial.imports.Finding;
import dev.dateline.editorial.imports.Finding.NoteCode;
import dev.dateline.vocabulary.LanguageTag;

/**
 * The site that an export comes from.
 *
 * @param address its host, with the path if the host has several sites
 * @param language BCP 47, of the export or else of the import
 */
record Site(String address, String title, String language) {

    String articleId(String postId) {
        return "wordpress:" + address + ":" + postId;
    }

    String mediaId(long postId) {
        return "wordpress:" + address + ":attachment:" + postId;
    }

    /** The address of a site by its URL, or null if the URL is invalid. */
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

    /** The note that a language of the file is unknown and another one is used. */
    static Finding unknownLanguage(long line, String item, String stated, String used) {
        return Finding.note(NoteCode.PART_OMITTED, line, item, "language",
                "is not a language tag (BCP 47) of registered subtags; " + used + " is used instead")
                .withValue(stated).withNearest(LanguageTag.Rule.nearest(stated));
    }

    /** The BCP 47 form of a language tag or of a locale such as {@code en_US}; null if it is invalid. */
    static String language(String stated) {
        String tag = stated.replace('_', '-');
        return LanguageTag.Rule.isValid(tag) ? LanguageTag.Rule.canonical(tag) : null;
    }
}
