package dev.dateline.editorial.imports.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Times of a post. Those that are none, such as {@code 0000-00-00 00:00:00}, are null.
 *
 * @param zone of the site's local times
 */
record WordPressTime(ZoneId zone) {

    private static final DateTimeFormatter SQL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Set<String> UNFINISHED = Set.of("draft", "auto-draft", "pending");

    /** The zones that RFC 822 has names for, which feeds still use. */
    private static final Map<String, String> OFFSETS = Map.of("UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500",
            "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "PDT", "-0700", "PST", "-0800");

    /** When a post was or is to be published: its time in GMT, else that of RSS, else its local time. */
    Instant published(WxrNode post) {
        // A draft without a time in GMT has no time yet: the local one tells when it was written.
        boolean unfinished = UNFINISHED.contains(post.text("wp:status"));
        return Stream.of(sql(post.text("wp:post_date_gmt"), ZoneOffset.UTC), rss(post.text("pubDate")),
                unfinished ? null : sql(post.text("wp:post_date"), zone)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    Instant updated(WxrNode post) {
        Instant gmt = sql(post.text("wp:post_modified_gmt"), ZoneOffset.UTC);
        return gmt == null ? sql(post.text("wp:post_modified"), zone) : gmt;
    }

    private static Instant sql(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text, SQL).atZone(zone).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Instant rss(String text) {
        int space = text.lastIndexOf(' ');
        String zone = text.substring(space + 1);
        try {
            return OffsetDateTime.parse(text.substring(0, space + 1) + OFFSETS.getOrDefault(zone, zone),
                    DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }
}
