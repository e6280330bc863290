package dev.dateline.body.sanitise;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Players and charts that may be shown in a frame, by host and path prefix. */
final class FrameHosts {

    private static final Map<String, List<String>> PATHS = Map.ofEntries(
            Map.entry("www.youtube.com", List.of("/embed/")),
            Map.entry("youtube.com", List.of("/embed/")),
            Map.entry("www.youtube-nocookie.com", List.of("/embed/")),
            Map.entry("youtube-nocookie.com", List.of("/embed/")),
            Map.entry("player.vimeo.com", List.of("/video/")),
            Map.entry("www.dailymotion.com", List.of("/embed/")),
            Map.entry("geo.dailymotion.com", List.of("/player")),
            Map.entry("embed.ted.com", List.of("/")),
            Map.entry("w.soundcloud.com", List.of("/player/")),
            Map.entry("open.spotify.com", List.of("/embed/", "/embed-podcast/")),
            Map.entry("embed.podcasts.apple.com", List.of("/")),
            Map.entry("embed.acast.com", List.of("/")),
            Map.entry("bandcamp.com", List.of("/EmbeddedPlayer/")),
            Map.entry("datawrapper.dwcdn.net", List.of("/")),
            Map.entry("flo.uri.sh", List.of("/")),
            Map.entry("e.infogram.com", List.of("/")),
            Map.entry("embed.documentcloud.org", List.of("/")),
            Map.entry("www.openstreetmap.org", List.of("/export/embed.html")),
            Map.entry("www.google.com", List.of("/maps/embed", "/maps/d/embed")));

    private FrameHosts() {
    }

    /** The https URL to show in a frame; null for any other host or path. */
    static String frameUrl(String url) {
        if (url == null) {
            return null;
        }
        String secure = secured(url);
        URI uri;
        try {
            uri = URI.create(secure);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getRawUserInfo() != null
                || uri.getPort() != -1 || uri.getRawPath().contains("..")) {
            return null;
        }
        List<String> paths = PATHS.getOrDefault(uri.getHost().toLowerCase(Locale.ROOT), List.of());
        return paths.stream().anyMatch(uri.getRawPath()::startsWith) ? secure : null;
    }

    /** All of these hosts support https; old embed codes use http. */
    private static String secured(String url) {
        int authority = url.indexOf("//");
        if (authority < 0) {
            return url;
        }
        String scheme = url.substring(0, authority).toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "", "http:", "https:" -> "https:" + url.substring(authority);
            default -> url;
        };
    }
}
