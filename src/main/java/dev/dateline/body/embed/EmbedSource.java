package dev.dateline.body.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

import dev.dateline.vocabulary.BoundedPattern;

/**
 * The content that a URL embeds, derived from the URL only.
 *
 * @param provider name of the provider, such as {@code youtube}; for an unknown provider its host; null if the URL has no host
 * @param id id of the content at the provider; null if the URL does not contain it
 * @param url the page of the content at the provider if known, else the URL itself
 */
public record EmbedSource(String provider, EmbedKind kind, String id, String url) {

    private static final int MAX_LENGTH = 2_000;

    /** Providers whose posts are quoted with a link, not shown in a frame. */
    private static final Set<String> SOCIAL_NETWORKS = Set.of("x", "instagram", "facebook", "tiktok", "bluesky",
            "mastodon", "threads", "reddit", "linkedin", "pinterest", "telegram");

    private static final String QUERY = "(?:[/?].*+)?+";
    private static final String MORE = "(?:&.*+)?+";

    /** Each pattern matches a host without {@code www.}, the path and the query; its first group is the id. */
    private static final List<Rule> RULES = List.of(
            rule("youtube", EmbedKind.PLAYLIST, "youtube(?:-nocookie)?\\.com/(?:embed/videoseries|playlist)\\?(?:.*&)?"
                    + "list=([\\w-]{2,64})" + MORE, "https://www.youtube.com/playlist?list=%s"),
            rule("youtube", EmbedKind.VIDEO, "(?:music\\.)?youtube(?:-nocookie)?\\.com/(?:embed|shorts|live|v)/"
                    + "([\\w-]{6,20})" + QUERY, "https://www.youtube.com/watch?v=%s"),
            rule("youtube", EmbedKind.VIDEO, "(?:music\\.)?youtube\\.com/watch\\?(?:.*&)?v=([\\w-]{6,20})" + MORE,
                    "https://www.youtube.com/watch?v=%s"),
            rule("youtube", EmbedKind.VIDEO, "youtu\\.be/([\\w-]{6,20})" + QUERY, "https://www.youtube.com/watch?v=%s"),
            rule("vimeo", EmbedKind.VIDEO, "(?:player\\.)?vimeo\\.com/(?:video/|channels/[\\w-]{1,60}/)?([0-9]{4,15})"
                    + QUERY, "https://vimeo.com/%s"),
            rule("dailymotion", EmbedKind.VIDEO, "(?:dailymotion\\.com/(?:embed/)?video|dai\\.ly)/(\\w{4,20})" + QUERY,
                    "https://www.dailymotion.com/video/%s"),
            rule("dailymotion", EmbedKind.VIDEO, "geo\\.dailymotion\\.com/player.*[?&]video=(\\w{4,20})" + MORE,
                    "https://www.dailymotion.com/video/%s"),
            rule("ted", EmbedKind.VIDEO, "(?:embed\\.)?ted\\.com/talks/([\\w-]{1,200})" + QUERY,
                    "https://www.ted.com/talks/%s"),
            rule("spotify", EmbedKind.AUDIO, "open\\.spotify\\.com/(?:embed(?:-podcast)?/)?"
                    + "((?:track|album|playlist|artist|episode|show)/\\w{10,40})" + QUERY, "https://open.spotify.com/%s"),
            rule("apple-podcasts", EmbedKind.AUDIO, "(?:embed\\.)?podcasts\\.apple\\.com/.*/id([0-9]{4,15})" + QUERY, null),
            rule("soundcloud", EmbedKind.AUDIO, "w\\.soundcloud\\.com/player/?\\?.*", null),
            rule("acast", EmbedKind.AUDIO, "embed\\.acast\\.com/.*", null),
            rule("bandcamp", EmbedKind.AUDIO, "bandcamp\\.com/EmbeddedPlayer/.*", null),
            rule("datawrapper", EmbedKind.CHART, "datawrapper\\.dwcdn\\.net/(\\w{4,10})" + QUERY, null),
            rule("flourish", EmbedKind.CHART, "flo\\.uri\\.sh/((?:visualisation|story)/[0-9]{1,12})" + QUERY,
                    "https://public.flourish.studio/%s/"),
            rule("infogram", EmbedKind.CHART, "e\\.infogram\\.com/([\\w-]{1,100})" + QUERY, "https://infogram.com/%s"),
            rule("documentcloud", EmbedKind.DOCUMENT, "embed\\.documentcloud\\.org/documents/([0-9]{1,12}(?:-[\\w-]{1,200})?)"
                    + QUERY, "https://www.documentcloud.org/documents/%s/"),
            rule("openstreetmap", EmbedKind.MAP, "openstreetmap\\.org/export/embed\\.html.*", null),
            rule("google-maps", EmbedKind.MAP, "google\\.com/maps/(?:d/)?embed.*", null),
            rule("x", EmbedKind.POST, "(?:twitter|x)\\.com/\\w{1,30}/status(?:es)?/([0-9]{1,25})" + QUERY, null),
            rule("instagram", EmbedKind.POST, "instagram\\.com/(?:[\\w.]{1,60}/)?(?:p|reel|tv)/([\\w-]{5,40})" + QUERY, null),
            rule("facebook", EmbedKind.VIDEO, "facebook\\.com/(?:[^/?]{1,100}/videos/(?:[^/?]{1,200}/)?|watch/?\\?(?:.*&)?v=)"
                    + "([0-9]{1,25})(?:[/?&].*+)?+", null),
            rule("facebook", EmbedKind.VIDEO, "fb\\.watch/([\\w-]{3,40})" + QUERY, null),
            rule("facebook", EmbedKind.POST, "facebook\\.com/[^/?]{1,100}/posts/(?:[^/?]{1,200}/)?(\\w{1,100})" + QUERY, null),
            rule("facebook", EmbedKind.POST, "facebook\\.com/(?:permalink|story)\\.php\\?(?:.*&)?story_fbid=(\\w{1,100})" + MORE,
                    null),
            rule("tiktok", EmbedKind.VIDEO, "tiktok\\.com/@[\\w.-]{1,60}/(?:video|photo)/([0-9]{1,25})" + QUERY, null),
            rule("bluesky", EmbedKind.POST, "bsky\\.app/profile/[\\w.:-]{1,200}/post/(\\w{1,40})" + QUERY, null),
            rule("threads", EmbedKind.POST, "threads\\.(?:net|com)/@[\\w.]{1,60}/post/([\\w-]{5,40})" + QUERY, null),
            rule("reddit", EmbedKind.POST, "(?:old\\.)?reddit\\.com/(?:r|user)/[\\w-]{1,60}/comments/(\\w{1,20})" + QUERY, null),
            rule("linkedin", EmbedKind.POST, "linkedin\\.com/(?:embed/)?(?:feed/update/urn:li:\\w{1,20}:|posts/.*-)([0-9]{10,25})"
                    + "(?:[-/?].*+)?+", null),
            rule("pinterest", EmbedKind.POST, "pinterest\\.[a-z.]{2,6}/pin/(?:[\\w-]{1,200}--)?([0-9]{5,25})" + QUERY, null),
            rule("telegram", EmbedKind.POST, "t\\.me/(\\w{3,60}/[0-9]{1,12})" + QUERY, null),
            rule("mastodon", EmbedKind.POST, "[^/]{1,200}/@[\\w.-]{1,100}(?:@[\\w.-]{1,100})?/([0-9]{1,25})(?:/embed)?" + QUERY,
                    null));

    /** Frames of Facebook, whose parameter {@code href} is the URL of the post. */
    private static final BoundedPattern PLUGIN =
            BoundedPattern.of(MAX_LENGTH, "facebook\\.com/plugins/\\w{1,20}\\.php\\?(?:.*&)?href=([^&]++).*+");

    private record Rule(String provider, EmbedKind kind, BoundedPattern pattern, String page) {
    }

    private static Rule rule(String provider, EmbedKind kind, String pattern, String page) {
        return new Rule(provider, kind, BoundedPattern.of(MAX_LENGTH, pattern), page);
    }

    /** Never null: a URL of no known provider is a page of its host. */
    public static EmbedSource of(String url) {
        return known(url).orElseGet(() -> new EmbedSource(host(url), EmbedKind.PAGE, null, url));
    }

    /** The social media post; empty for any other URL. */
    public static Optional<EmbedSource> post(String url) {
        return known(url).filter(EmbedSource::isSocial);
    }

    /** Whether it is quoted with a link, not shown in a frame. */
    public boolean isSocial() {
        return SOCIAL_NETWORKS.contains(provider);
    }

    private static Optional<EmbedSource> known(String url) {
        String address = hostPathAndQuery(url);
        if (address == null) {
            return Optional.empty();
        }
        Optional<MatchResult> plugin = PLUGIN.match(address);
        if (plugin.isPresent()) {
            return decoded(plugin.get().group(1)).filter(post -> !post.contains("/plugins/")).flatMap(EmbedSource::known);
        }
        for (Rule rule : RULES) {
            Optional<MatchResult> match = rule.pattern.match(address);
            if (match.isPresent()) {
                String id = match.get().groupCount() == 0 ? null : match.get().group(1);
                return Optional.of(new EmbedSource(rule.provider, rule.kind, id, page(rule, id, url)));
            }
        }
        return Optional.empty();
    }

    private static String page(Rule rule, String id, String url) {
        if (rule.page != null) {
            return rule.page.formatted(id);
        }
        String absolute = url.startsWith("//") ? "https:" + url : url;
        boolean idInQuery = url.contains(".php?") || url.contains("/watch");
        // Any other query of a post's URL is only for tracking.
        return SOCIAL_NETWORKS.contains(rule.provider) && !idInQuery ? withoutQuery(absolute) : absolute;
    }

    private static String withoutQuery(String url) {
        String page = url.substring(0, end(url, 0, "?#"));
        return page.endsWith("/embed") ? page.substring(0, page.length() - "/embed".length()) : page;
    }

    private static int end(String text, int start, String delimiters) {
        int end = start;
        while (end < text.length() && delimiters.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Null for a URL that is not http or https, or is too long. */
    private static String hostPathAndQuery(String url) {
        if (url == null || url.length() > MAX_LENGTH) {
            return null;
        }
        int authority = url.indexOf("//");
        String scheme = authority < 0 ? "" : url.substring(0, authority).toLowerCase(Locale.ROOT);
        if (authority < 0 || !Set.of("", "http:", "https:").contains(scheme)) {
            return null;
        }
        String rest = url.substring(authority + 2, end(url, authority + 2, "#"));
        int end = end(rest, 0, "/?");
        String host = rest.substring(0, end).toLowerCase(Locale.ROOT);
        for (String prefix : List.of("www.", "m.", "mobile.")) {
            host = host.startsWith(prefix) ? host.substring(prefix.length()) : host;
        }
        return host.contains("@") || host.isEmpty() ? null : host + rest.substring(end);
    }

    private static Optional<String> decoded(String parameter) {
        try {
            return Optional.of(URLDecoder.decode(parameter, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
