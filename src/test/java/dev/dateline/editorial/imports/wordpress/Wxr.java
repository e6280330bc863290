package dev.dateline.editorial.imports.wordpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.dateline.editorial.imports.ContentReader.Entry;
import dev.dateline.editorial.imports.ImportOptions;

/** Writes and reads small WordPress exports. */
final class Wxr {

    private Wxr() {
    }

    /** An export of version 1.2 of a site. */
    static String export(String host, String... elements) {
        return export("1.2", "<link>https://" + host + "</link><language>en-GB</language>", elements);
    }

    static String export(String version, String head, String[] elements) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                    xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>%s<wp:wxr_version>%s</wp:wxr_version>
                %s
                </channel></rss>
                """.formatted(head, version, String.join("\n", elements));
    }

    /** A published post; the given elements come first and therefore take precedence. */
    static String post(int id, String slug, String... further) {
        return item(id, "post", slug, further);
    }

    static String item(int id, String type, String slug, String... further) {
        return """
                <item>%s<title>Post %d</title><content:encoded><![CDATA[<p>Text.</p>]]></content:encoded>
                <wp:post_id>%d</wp:post_id><wp:post_date_gmt>2024-05-01 08:00:00</wp:post_date_gmt>
                <wp:post_name>%s</wp:post_name><wp:status>publish</wp:status><wp:post_type>%s</wp:post_type></item>"""
                .formatted(String.join("", further), id, id, slug, type);
    }

    static String meta(String key, String value) {
        return "<wp:postmeta><wp:meta_key>" + key + "</wp:meta_key><wp:meta_value>" + value
                + "</wp:meta_value></wp:postmeta>";
    }

    static String term(String taxonomy, String slug, String name) {
        return "<category domain=\"" + taxonomy + "\" nicename=\"" + slug + "\"><![CDATA[" + name + "]]></category>";
    }

    static String category(String slug, String parent, String name) {
        return "<wp:category><wp:category_nicename>" + slug + "</wp:category_nicename><wp:category_parent>" + parent
                + "</wp:category_parent><wp:cat_name><![CDATA[" + name + "]]></wp:cat_name></wp:category>";
    }

    static String body(String html) {
        return "<content:encoded><![CDATA[" + html + "]]></content:encoded>";
    }

    static List<Entry> read(String export, ImportOptions options) {
        return read(export.getBytes(StandardCharsets.UTF_8), options);
    }

    static List<Entry> read(byte[] file, ImportOptions options) {
        List<Entry> entries = new ArrayList<>();
        try {
            Path path = Files.createTempFile("export", ".xml");
            try {
                Files.write(path, file);
                try (WordPressReader reader = new WordPressReader(path, options)) {
                    for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                        entries.add(entry.get());
                    }
                }
                return entries;
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
