package dev.dateline.body.embed;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a URL embeds, read from the URL alone.
 *
 * @param provider the name of the provider, such as {@code youtube}; of an unknown provider its host; null for a URL
 *        without a host
 * @param id how the provider identifies it; null where the URL does not contain the id
 * @param url its page at the provider where that is known, else the URL itself
 */
public record EmbedSource(String provider, EmbedKind kind, String id, String url) {

    private static final int MAX_LENGTH = 2_000;

    /** Providers whose posts are quoted with a link, and not shown in a frame. */
    private static final Set<String> SOCIAL_NETWORKS = Set.of("x", "instagram", "facebook", "tiktok", "bluesky",
            "mastodon", "threads", "reddit", "linkedin", "pinterest", "telegram");

    private static final String QUERY = "(?:[/?].*+)?+";
    private static final String MORE = "(?:&.*+)?+";

    /** Each pattern reads a host without {@code www.}, the path and the query; its first group is the id. */
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

    /** The frames of Facebook, whose parameter {@code href} names the post. */
    private static final Pattern PLUGIN = Pattern.compile("facebook\\.com/plugins/\\w{1,20}\\.php\\?(?:.*&)?href=([^&]++).*+");

    private record Rule(String provider, EmbedKind kind, Pattern pattern, String page) {
    }

    private static Rule rule(String provider, EmbedKind kind, String pattern, String page) {
        return new Rule(provider, kind, Pattern.compile(pattern), page);
    }

    /** Never null: a URL that belongs to no known provider is a page of its host. */
    public static EmbedSource of(String url) {
        return known(url).orElseGet(() -> new EmbedSource(host(url), EmbedKind.PAGE, null, url));
    }

    /** The post of a social network; empty where the URL is another one. */
    public static Optional<EmbedSource> post(String url) {
        return known(url).filter(EmbedSource::isSocial);
    }

    /** Whether it is quoted with a link, and not shown in a frame. */
    public boolean isSocial() {
        return SOCIAL_NETWORKS.contains(provider);
    }

    private static Optional<EmbedSource> known(String url) {
        String place = place(url);
        if (place == null) {
            return Optional.empty();
        }
        Matcher plugin = PLUGIN.matcher(place);
        if (plugin.matches()) {
            return decoded(plugin.group(1)).filter(post -> !post.contains("/plugins/")).flatMap(EmbedSource::known);
        }
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(place);
            if (matcher.matches()) {
                String id = matcher.groupCount() == 0 ? null : matcher.group(1);
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
        // Any other query of a post's URL only states where the link was found.
        return SOCIAL_NETWORKS.contains(rule.provider) && !idInQuery
                ? absolute.replaceFirst("(?:/embed)?[?#].*$|/embed$", "") : absolute;
    }

    /** Host, path and query; null where the URL is not one of the web. */
    private static String place(String url) {
        if (url == null || url.length() > MAX_LENGTH) {
            return null;
        }
        int authority = url.indexOf("//");
        String scheme = authority < 0 ? "" : url.substring(0, authority).toLowerCase(Locale.ROOT);
        if (authority < 0 || !Set.of("", "http:", "https:").contains(scheme)) {
            return null;
        }
        String rest = url.substring(authority + 2).split("#", 2)[0];
        int end = 0;
        while (end < rest.length() && "/?".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
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
