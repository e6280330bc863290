package dev.dateline.editorial.imports.wordpress;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.dateline.editorial.article.ArticleDetails.Seo;
import dev.dateline.editorial.article.ArticleDetails.Social;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

/**
 * What the plugins Yoast SEO and Rank Math store with a post; if both do, Yoast takes precedence. Their variables are replaced by
 * what the export contains; a text with another variable is ignored, because only the plugin knows its value.
 */
final class SeoMeta {

    private static final String YOAST = "_yoast_wpseo_";
    private static final String RANK_MATH = "rank_math_";
    /** The default of both plugins; an export does not contain their settings. */
    private static final String SEPARATOR = "-";
    /** A variable of Yoast, or of Rank Math, which can have arguments. */
    private static final Pattern VARIABLE = Pattern.compile("%%[a-z_]{1,40}+%%|%[a-z_]{1,40}+(?:\\([^()%]{0,100}+\\))?+%");
    private static final Pattern SPACES = Pattern.compile("\\s{1,1000}+");
    private static final int LONGEST = 10_000;

    private final WxrNode post;
    private final Site site;
    private final Map<String, String> values;

    /**
     * @param headline of the article
     * @param summary of the article; null for none
     */
    SeoMeta(WxrNode post, Site site, String headline, String summary) {
        this.post = post;
        this.site = site;
        var category = post.terms("category").map(term -> ReadableText.of(term.text())).filter(Objects::nonNull).findFirst()
                .orElse("");
        this.values =
                Map.ofEntries(Map.entry("title", headline), Map.entry("sitename", Objects.requireNonNullElse(site.title(), "")),
                        Map.entry("sep", SEPARATOR), Map.entry("excerpt", Objects.requireNonNullElse(summary, "")),
                        Map.entry("excerpt_only", Objects.requireNonNullElse(summary, "")), Map.entry("category", category),
                        Map.entry("primary_category", category),
                        // The number of a page of a long post, which the first page does not have.
                        Map.entry("page", ""));
    }

    Seo seo() {
        return new Seo(text("title", "title"), text("metadesc", "description"),
                post.meta(YOAST + "meta-robots-noindex").anyMatch("1"::equals)
                        // A serialised list of PHP.
                        || post.meta(RANK_MATH + "robots").anyMatch(robots -> robots.contains("\"noindex\"")));
    }

    Social social() {
        return new Social(firstOf("opengraph-title", "facebook_title", "twitter-title", "twitter_title"),
                firstOf("opengraph-description", "facebook_description", "twitter-description", "twitter_description"));
    }

    /** Null for a URL of the site itself, which the article no longer has. */
    String canonicalUrl() {
        return Stream.concat(post.meta(YOAST + "canonical"), post.meta(RANK_MATH + "canonical_url")).map(String::strip)
                .filter(this::isElsewhere).findFirst().orElse(null);
    }

    private boolean isElsewhere(String url) {
        try {
            var host = URI.create(url).getHost();
            return host != null && url.length() <= 2_000 && (url.startsWith("https://") || url.startsWith("http://"))
                    && !withoutWww(site.address()).equals(withoutWww(host)) && !withoutWww(site.address())
                            .startsWith(withoutWww(host) + "/");
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String withoutWww(String host) {
        var lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring("www.".length()) : lower;
    }

    /** The attachment that social networks show. */
    static Optional<Long> socialImage(WxrNode post) {
        return Stream.concat(post.meta(YOAST + "opengraph-image-id"), post.meta(RANK_MATH + "facebook_image_id"))
                .flatMap(id -> PostId.of(id).stream()).findFirst();
    }

    private String firstOf(String yoast, String rankMath, String otherYoast, String otherRankMath) {
        var text = text(yoast, rankMath);
        return text == null ? text(otherYoast, otherRankMath) : text;
    }

    private String text(String yoast, String rankMath) {
        return Stream.concat(post.meta(YOAST + yoast), post.meta(RANK_MATH + rankMath)).map(ReadableText::of)
                .filter(Objects::nonNull).map(this::resolved).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Null if a variable is unknown, or if there is nothing else. */
    private String resolved(String template) {
        if (template.length() > LONGEST || !template.contains("%")) {
            return template;
        }
        var resolved = new StringBuilder();
        var variables = VARIABLE.matcher(template);
        var end = 0;
        while (variables.find()) {
            var value = values.get(variables.group().replace("%", ""));
            if (value == null) {
                return null;
            }
            resolved.append(template, end, variables.start()).append(value);
            end = variables.end();
        }
        resolved.append(template, end, template.length());
        return withoutLooseSeparators(SPACES.matcher(resolved).replaceAll(" ").strip());
    }

    /** A variable beside a separator may be empty. */
    private static String withoutLooseSeparators(String text) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        words.removeIf(String::isEmpty);
        for (int i = words.size() - 1; i > 0; i--) {
            if (words.get(i).equals(SEPARATOR) && words.get(i - 1).equals(SEPARATOR)) {
                words.remove(i);
            }
        }
        if (!words.isEmpty() && words.get(0).equals(SEPARATOR)) {
            words.remove(0);
        }
        if (!words.isEmpty() && words.get(words.size() - 1).equals(SEPARATOR)) {
            words.remove(words.size() - 1);
        }
        return words.isEmpty() ? null : String.join(" ", words);
    }
}
