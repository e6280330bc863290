package dev.dateline.editorial.imports.wordpress;

import java.util.Objects;
import java.util.Optional;

import dev.dateline.editorial.article.ArticleDetails.Seo;
import dev.dateline.editorial.article.ArticleDetails.Social;
import dev.dateline.editorial.imports.wordpress.body.ReadableText;
import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;

/** What the plugin Yoast SEO stores with a post. */
final class YoastMeta {

    private static final String PREFIX = "_yoast_wpseo_";
    private static final String NO_INDEX = "1";
    /** Marks a variable of a template, such as {@code %%sitename%%}, which only the plugin can replace. */
    private static final String VARIABLE = "%%";

    private YoastMeta() {
    }

    static Seo seo(WxrNode post) {
        return new Seo(text(post, "title"), text(post, "metadesc"),
                post.meta(PREFIX + "meta-robots-noindex").anyMatch(NO_INDEX::equals));
    }

    static Social social(WxrNode post) {
        return new Social(text(post, "opengraph-title"), text(post, "opengraph-description"));
    }

    /** The attachment that social networks show. */
    static Optional<Long> socialImage(WxrNode post) {
        return post.meta(PREFIX + "opengraph-image-id").findFirst().flatMap(PostId::of);
    }

    private static String text(WxrNode post, String key) {
        return post.meta(PREFIX + key).map(ReadableText::of).filter(Objects::nonNull).filter(text -> !text.contains(VARIABLE))
                .findFirst().orElse(null);
    }
}
