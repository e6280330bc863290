package dev.dateline.editorial.imports.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.entry.EntryLog;
import dev.dateline.editorial.imports.entry.PreparedArticle;

/** The slugs in use, as far as a batch needs them, and those that it assigns. */
final class ArticleSlugs {

    /** The number of numbered slugs of one headline that are looked up at once. */
    private static final int STEP = 100;

    private final ArticleService articles;
    private final Set<String> taken = new HashSet<>();
    /** Former slugs of articles of the batch that may not be stored yet. */
    private final Set<String> released = new HashSet<>();
    /** The highest number looked up, by slug of the headline. */
    private final Map<String, Integer> lookedUp = new HashMap<>();

    private ArticleSlugs(ArticleService articles) {
        this.articles = articles;
    }

    /** Looks up the requested and derived slugs of the articles, and numbered ones for repeated headlines. */
    static ArticleSlugs preload(List<PreparedArticle> imported, ArticleService articles) {
        var slugs = new ArticleSlugs(articles);
        var derived = imported.stream().filter(article -> article.item().slug() == null)
                .map(PreparedArticle::derivedSlug).toList();
        var requested = imported.stream().map(PreparedArticle::item)
                .flatMap(item -> Stream.of(item.slug(), item.alternativeSlug())).filter(Objects::nonNull).toList();
        slugs.lookUp(Stream.concat(requested.stream(), derived.stream()));
        var seen = new HashSet<>(requested);
        var clashing = derived.stream().filter(slug -> !seen.add(slug) || slugs.taken.contains(slug))
                .distinct().toList();
        slugs.lookUp(clashing.stream().flatMap(slug -> slugs.nextNumbers(slug).stream()));
        return slugs;
    }

    /** The requested slug or its alternative; else the current slug of the article; else an unused one from the headline. */
    String choose(PreparedArticle article, Article known) {
        var item = article.item();
        if (item.slug() == null) {
            return known != null ? known.slug() : unused(article.derivedSlug());
        }
        var kept = known != null && (known.slug().equals(item.slug()) || known.slug().equals(item.alternativeSlug()));
        if (kept) {
            return known.slug();
        }
        return taken.contains(item.slug()) && item.alternativeSlug() != null ? unused(item.alternativeSlug()) : item.slug();
    }

    /** Rejects a requested slug that another article uses. */
    void check(ImportedArticle item, Article known, EntryLog log) {
        var own = known != null && known.slug().equals(item.slug());
        if (item.slug() != null && item.alternativeSlug() == null && !own && taken.contains(item.slug())) {
            log.violation("slug", item.slug(), "is taken by another article");
        }
    }

    /** Assigns the slug to an article and releases its former one. */
    void take(String slug, String former) {
        taken.remove(former);
        taken.add(slug);
        if (former != null && !former.equals(slug)) {
            released.add(former);
        }
    }

    /** Temporary slugs, by article. Other articles can have the former ones. */
    Map<Article, String> release(Collection<Article> owners) {
        lookUp(owners.stream().map(article -> article.id().toString()));
        var temporary = new LinkedHashMap<Article, String>();
        owners.forEach(article -> {
            temporary.put(article, unused(article.id().toString()));
            take(temporary.get(article), article.slug());
        });
        return temporary;
    }

    boolean isReleased(String slug) {
        return released.contains(slug);
    }

    /** The articles that had the released slugs have been stored. */
    void forgetReleased() {
        released.clear();
    }

    private String unused(String slug) {
        if (!taken.contains(slug)) {
            return slug;
        }
        for (int number = 2;; number++) {
            if (number > lookedUp.getOrDefault(slug, 1)) {
                lookUp(nextNumbers(slug).stream());
            }
            if (!taken.contains(slug + "-" + number)) {
                return slug + "-" + number;
            }
        }
    }

    private List<String> nextNumbers(String slug) {
        var from = lookedUp.merge(slug, STEP, Integer::sum) - STEP;
        return IntStream.rangeClosed(Math.max(from, 1) + 1, from + STEP).mapToObj(number -> slug + "-" + number).toList();
    }

    private void lookUp(Stream<String> slugs) {
        taken.addAll(articles.takenSlugs(slugs.filter(slug -> !taken.contains(slug)).toList()));
    }
}
