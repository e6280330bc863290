package dev.dateline.editorial.imports.wordpress.xml;

import java.util.Locale;
import java.util.regex.Pattern;

/** The namespaces of an export of any version, identified by their URIs and not by the prefixes of the file. */
enum WxrNamespace {
    WP("https?://wordpress\\.org/export/1\\.[0-2]/?"),
    EXCERPT("https?://wordpress\\.org/export/1\\.[0-2]/excerpt/?"),
    CONTENT("https?://purl\\.org/rss/1\\.0/modules/content/?"),
    DC("https?://purl\\.org/dc/elements/1\\.1/?");

    private final Pattern address;

    WxrNamespace(String address) {
        this.address = Pattern.compile(address);
    }

    /** WordPress's own prefix, with its colon; empty for RSS, which has no namespace. */
    static String prefix(String uri) {
        if (uri == null || uri.isEmpty()) {
            return "";
        }
        for (WxrNamespace namespace : values()) {
            if (namespace.address.matcher(uri).matches()) {
                return namespace.name().toLowerCase(Locale.ROOT) + ":";
            }
        }
        return "other:";
    }
}
