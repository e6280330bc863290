package dev.dateline.editorial.imports.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as exports write them; those that are none, such as {@code 0000-00-00 00:00:00}, are null. */
final class WordPressTime {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private WordPressTime() {
    }

    /** When a post is or was due: its time in GMT, else that of RSS. */
    static Instant published(WxrNode post) {
        Instant gmt = gmt(post.text("wp:post_date_gmt"));
        return gmt == null ? rss(post.text("pubDate")) : gmt;
    }

    static Instant updated(WxrNode post) {
        return gmt(post.text("wp:post_modified_gmt"));
    }

    private static Instant gmt(String text) {
        try {
            return LocalDateTime.parse(text, SQL).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Instant rss(String text) {
        try {
            return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
