package dev.dateline.body;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.dateline.body.block.LinkTarget;
import dev.dateline.vocabulary.BoundedPattern;

/**
 * Links of a stored body that may point to articles. Each has a key: the reference that the sanitiser stored with the URL, else
 * the part of the URL after {@code /api/v1/articles/}. Stored HTML escapes quotation marks and angle brackets and starts with
 * the URL, so that the patterns match only tags.
 */
public final class ArticleLinks {

    private static final String API = "/api/v1/articles/";

    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]*+)\"(?: data-article=\"([0-9a-f-]{36})\")?+");
    private static final BoundedPattern ARTICLE = BoundedPattern.of(208, "[0-9a-fA-F-]{36}|by-slug/[a-z0-9-]{1,200}");
    private static final Pattern MEDIA = Pattern.compile("<(img|video|audio) data-media=\"[0-9a-f-]{36}\"");

    private static final Pattern BEFORE_API = Pattern.compile("<a href=\"([^\"]{1,300}?)(?=" + API + ")");

    private static final Pattern TAG_WITH_URL =
            Pattern.compile("<(?:a|img|video|audio|source|track|iframe|blockquote|q) [^<>]*+>");
    private static final Pattern OWN_URL = Pattern.compile("( (?:href|src|poster|cite)=\")(/(?:api|sample)/)");

    private ArticleLinks() {
    }

    /** Whether the URL is the path of an article in the API. */
    public static boolean isPath(String url) {
        return url.startsWith(API);
    }

    /** The servers at these URLs, for {@link #asPaths}. */
    public static Set<String> servers(Collection<String> urls) {
        return urls.stream().map(ArticleLinks::server).collect(Collectors.toUnmodifiableSet());
    }

    /** A URL without its scheme, in lower case: {@code //content.news.example}, or a path such as {@code /content}. */
    private static String server(String url) {
        String lowerCase = url.toLowerCase(Locale.ROOT);
        return lowerCase.startsWith("http") && lowerCase.contains(":") ? lowerCase.substring(lowerCase.indexOf(':') + 1)
                : lowerCase;
    }

    /**
     * The HTML with paths instead of the URLs of articles in the API of these servers.
     *
     * @param servers see {@link #servers}
     */
    public static String asPaths(String html, Set<String> servers) {
        return !html.contains(API) ? html : BEFORE_API.matcher(html).replaceAll(link -> Matcher.quoteReplacement(
                servers.contains(server(link.group(1))) ? "<a href=\"" : link.group()));
    }

    /** The keys of the links. Most bodies have none. */
    public static Set<String> keys(String html) {
        Set<String> keys = new LinkedHashSet<>();
        if (html != null && (html.contains(API) || html.contains(" data-article=\""))) {
            LINK.matcher(html).results().map(ArticleLinks::key).filter(key -> key != null).forEach(keys::add);
        }
        return keys;
    }

    /**
     * The HTML with the current URLs and the ids of the linked articles. A link to an article that is not public stays a link
     * without an id.
     *
     * @param targets by key
     */
    public static String resolve(String html, Map<String, LinkTarget> targets) {
        if (!html.contains(API) && !html.contains(" data-article=\"")) {
            return html;
        }
        return LINK.matcher(html).replaceAll(link -> {
            String key = key(link);
            LinkTarget target = key == null ? null : targets.get(key);
            String resolved = target == null ? "<a href=\"" + link.group(1) + "\""
                    : "<a href=\"" + href(link.group(1), target) + "\" data-article=\"" + target.id() + "\"";
            return Matcher.quoteReplacement(resolved);
        });
    }

    /** The HTML whose URLs on this server, of links and of the sample's media, have the prefix. */
    public static String withPrefix(String html, String prefix) {
        return prefix.isEmpty() ? html : TAG_WITH_URL.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(
                OWN_URL.matcher(tag.group()).replaceAll("$1" + Matcher.quoteReplacement(prefix) + "$2")));
    }

    /** The HTML without the ids of linked articles; null for null. */
    public static String withoutTargets(String html) {
        return html == null || !html.contains(" data-article=\"") ? html
                : LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement("<a href=\"" + link.group(1) + "\""));
    }

    /** The HTML without the ids of the media library. */
    public static String withoutMedia(String html) {
        return html == null ? null : MEDIA.matcher(html).replaceAll("<$1");
    }

    /** Whether the HTML contains ids of the media library. */
    public static boolean showsMedia(String html) {
        return html != null && html.contains(" data-media=\"");
    }

    private static String key(MatchResult link) {
        if (link.group(2) != null) {
            return link.group(2);
        }
        String href = link.group(1);
        if (!href.startsWith(API)) {
            return null;
        }
        String article = withoutFragment(href).substring(API.length());
        return !ARTICLE.matches(article) ? null
                : article.startsWith("by-slug/") ? article : article.toLowerCase(Locale.ROOT);
    }

    /** Without a configured URL template, a URL of the site stays unchanged. */
    private static String href(String stored, LinkTarget target) {
        String fragment = stored.substring(withoutFragment(stored).length());
        if (target.url() != null) {
            return target.url().replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;") + fragment;
        }
        return stored.startsWith(API) ? API + "by-slug/" + target.slug() + fragment : stored;
    }

    private static String withoutFragment(String href) {
        int fragment = href.indexOf('#');
        return fragment < 0 ? href : href.substring(0, fragment);
    }
}
