package dev.dateline.editorial.imports.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

/**
 * Reads times of posts. Invalid ones such as {@code 0000-00-00 00:00:00} are null.
 *
 * @param zone the time zone of the site
 */
record WordPressTime(ZoneId zone) {

    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> UNFINISHED = Set.of("draft", "auto-draft", "pending");

    /** The zone names of RFC 822, which feeds still use. */
    private static final Map<String, String> OFFSETS = Map.of("UT", "+0000", "UTC", "+0000", "Z", "+0000", "EST", "-0500",
            "EDT", "-0400", "CST", "-0600", "CDT", "-0500", "MST", "-0700", "PDT", "-0700", "PST", "-0800");

    /** The time of publication: GMT, else the time of RSS, else local time. */
    Instant published(WxrNode post) {
        // The local time of a draft without GMT time is its time of creation.
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
