package dev.dateline.editorial.imports.store.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.dateline.address.Slug;
import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleService;
import dev.dateline.editorial.imports.ImportedArticle;
import dev.dateline.editorial.imports.store.reference.Faults;

/** Which slugs articles bear, as far as a batch has to know, and which it gives to its own. */
final class Slugs {

    /** How many numbered slugs of one headline are looked up at once. */
    private static final int STEP = 100;

    private final ArticleService articles;
    private final Set<String> taken = new HashSet<>();
    /** By headline slug, the highest number behind it of which it is known whether it is taken. */
    private final Map<String, Integer> lookedUp = new HashMap<>();

    private Slugs(ArticleService articles) {
        this.articles = articles;
    }

    /** Looks up the slugs that the articles ask for or derive, and the numbered ones where a headline comes again. */
    static Slugs wantedBy(List<ImportedArticle> imported, ArticleService articles) {
        var slugs = new Slugs(articles);
        var derived = imported.stream().filter(article -> article.slug() == null).map(Slugs::derived).toList();
        var asked = imported.stream().flatMap(article -> Stream.of(article.slug(), article.alternativeSlug()))
                .filter(Objects::nonNull).toList();
        slugs.lookUp(Stream.concat(asked.stream(), derived.stream()));
        var seen = new HashSet<>(asked);
        var clashing = derived.stream().filter(slug -> !seen.add(slug) || slugs.taken.contains(slug))
                .distinct().toList();
        slugs.lookUp(clashing.stream().flatMap(slug -> slugs.nextNumbers(slug).stream()));
        return slugs;
    }

    /** The slug asked for or its alternative; else the one that the known article has; else a free one from the headline. */
    String choose(ImportedArticle item, Article known) {
        if (item.slug() == null) {
            return known != null ? known.slug() : free(derived(item));
        }
        var kept = known != null && (known.slug().equals(item.slug()) || known.slug().equals(item.alternativeSlug()));
        if (kept) {
            return known.slug();
        }
        return taken.contains(item.slug()) && item.alternativeSlug() != null ? free(item.alternativeSlug()) : item.slug();
    }

    /** Finds fault with a slug that is asked for and that another article bears. */
    void check(ImportedArticle item, Article known, Faults faults) {
        var own = known != null && known.slug().equals(item.slug());
        if (item.slug() != null && item.alternativeSlug() == null && !own && taken.contains(item.slug())) {
            faults.add("slug", item.slug(), "is taken by another article");
        }
    }

    /** An article bears the slug from now on, and its former one no more. */
    void take(String slug, String former) {
        taken.remove(former);
        taken.add(slug);
    }

    private String free(String slug) {
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

    private static String derived(ImportedArticle item) {
        var slug = item.headline() == null ? "" : Slug.of(item.headline());
        if (!slug.isEmpty()) {
            return slug;
        }
        var type = ImportedArticleContent.type(item).name().toLowerCase(Locale.ROOT);
        return type + "-" + Fingerprint.sha256(item.externalId()).substring(0, 8);
    }
}
