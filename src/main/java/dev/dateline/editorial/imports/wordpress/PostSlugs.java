package dev.dateline.editorial.imports.wordpress;

import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.dateline.editorial.imports.wordpress.xml.PostId;
import dev.dateline.editorial.imports.wordpress.xml.WxrNode;
import dev.dateline.vocabulary.Slug;

/**
 * The slugs of posts. In WordPress, slugs are unique per type and parent; in Dateline, among all articles. If several posts
 * have the same slug, public posts take precedence over others, posts over pages, and older ones over newer ones.
 */
final class PostSlugs {

    private static final Comparator<Post> PRECEDENCE =
            Comparator.comparing(Post::rank).thenComparing(Post::number).thenComparing(Post::key);

    private static final int MOST_FORMER = 100;

    private final Map<String, Post> owners = new HashMap<>();

    void add(WxrNode item, String key, boolean isPublic) {
        String slug = slug(item, key);
        if (slug != null) {
            int kind = switch (item.text("wp:post_type")) {
                case "post" -> 0;
                case "page" -> PostId.of(item.text("wp:post_parent")).isEmpty() ? 1 : 2;
                default -> 3;
            };
            owners.merge(slug, new Post((isPublic ? 0 : 4) + kind, PostId.of(key).orElse(Long.MAX_VALUE), key),
                    (one, other) -> PRECEDENCE.compare(one, other) <= 0 ? one : other);
        }
    }

    /** The slug of a post and those that redirect to it, after all posts have been added. */
    Choice of(WxrNode item, String key) {
        String wanted = slug(item, key);
        Post owner = owners.get(wanted);
        boolean taken = owner != null && !owner.key().equals(key);
        String distinct = wanted == null ? null : distinct(wanted, key);
        String slug = taken ? distinct : wanted;
        Set<String> former = new LinkedHashSet<>();
        item.meta("_wp_old_slug").forEach(old -> {
            former.add(WordPressSlug.ofPost(old));
            former.add(WordPressSlug.decoded(old));
        });
        former.add(WordPressSlug.decoded(item.text("wp:post_name")));
        if (taken) {
            former.add(path(item.text("link")));
        }
        former.removeIf(old -> !WordPressSlug.isFormer(old, slug) || taken && old.equals(wanted));
        return new Choice(slug, distinct, former.stream().limit(MOST_FORMER).toList(), taken ? owner.key() : null);
    }

    /** A post's WordPress slug in Latin letters; null if it has none yet. */
    private static String slug(WxrNode item, String key) {
        String name = item.text("wp:post_name");
        String slug = WordPressSlug.ofPost(name);
        if (slug.isEmpty()) {
            return name.isBlank() ? null : distinct(Slug.of(item.text("wp:post_type")), key);
        }
        return slug;
    }

    private static String distinct(String slug, String key) {
        return slug + "-" + (PostId.of(key).isPresent() ? key : WordPressSlug.digest(key));
    }

    /** The path of a URL without leading and trailing slash; empty for URLs without a path. */
    private static String path(String link) {
        try {
            String path = URI.create(link).getPath();
            return path == null ? "" : path.replaceFirst("^/", "").replaceFirst("/$", "");
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /**
     * @param slug null if the post has none yet
     * @param alternative used if another article has the slug
     * @param former slugs that redirect to the post
     * @param owner the key of the post that has the same slug; null if there is none
     */
    record Choice(String slug, String alternative, List<String> former, String owner) {
    }

    private record Post(int rank, long number, String key) {
    }
}
