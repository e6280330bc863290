package dev.dateline.delivery.article;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.preview.Preview;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Reads published articles with their parts. */
@ApplicationScoped
public class ArticleReader {

    private final PublishedArticleRepository articles;
    private final ArticlePartReader parts;
    private final RelatedArticleRepository related;
    private final WithdrawnArticleRepository withdrawn;
    private final PublishedAddressRepository addresses;
    private final PublishedData data;
    private final ResponseKeys keys;

    ArticleReader(PublishedArticleRepository articles, ArticlePartReader parts,
            RelatedArticleRepository related, WithdrawnArticleRepository withdrawn,
            PublishedAddressRepository addresses, PublishedData data, ResponseKeys keys) {
        this.articles = articles;
        this.parts = parts;
        this.related = related;
        this.withdrawn = withdrawn;
        this.addresses = addresses;
        this.data = data;
        this.keys = keys;
    }

    /** The newest articles: one statement and those of the parts. */
    public List<ArticleWithParts> listNewest(int limit, Set<ArticlePart> wanted) {
        keys.add(Keys.ARTICLES);
        return parts.complete(articles.listNewest(limit, wanted), wanted);
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public ArticleWithParts get(UUID id, Set<ArticlePart> wanted) {
        return parts.complete(find(id, wanted), wanted);
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND, or GONE if it was withdrawn
     */
    public ArticleWithParts getBySlug(String slug, Set<ArticlePart> wanted) {
        return parts.complete(articles.findBySlug(slug, wanted).orElseThrow(() -> missing(slug)), wanted);
    }

    /**
     * Related articles, the closest first: three statements and those of the parts.
     *
     * @param limit at most 100
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public List<ArticleWithParts> listRelated(UUID id, int limit, Set<ArticlePart> wanted) {
        return data.inSnapshot(() -> {
            var subject = find(id, Set.of());
            keys.add(Keys.article(id));
            var found = related.findByArticle(List.of(subject), limit, wanted).getOrDefault(id, List.of());
            return parts.complete(found, wanted);
        });
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public void requirePublic(UUID id) {
        find(id, Set.of());
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    PublishedArticle find(UUID id, Set<ArticlePart> wanted) {
        return articles.find(id, wanted).orElseThrow(() -> missing(id));
    }

    private RuntimeException missing(UUID id) {
        return withdrawn.contains(id) ? gone() : notFound("the id " + id);
    }

    private RuntimeException missing(String slug) {
        var target = addresses.findTarget(ResourceKind.ARTICLE, slug);
        var moved = target.flatMap(id -> articles.find(id, Set.of()));
        if (moved.isPresent()) {
            return new PermanentRedirect(moved.get().slug());
        }
        return withdrawn.containsSlug(slug) || target.map(withdrawn::contains).orElse(false) ? gone()
                : notFound("the slug \"" + slug + "\"");
    }

    private static ProblemException notFound(String name) {
        return new ProblemException(ProblemType.NOT_FOUND, Preview.isCurrent()
                ? "There is no article with " + name + " that has a preview: it does not exist or is in the trash."
                : "There is no published article with " + name + ".");
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemType.GONE, "The article was withdrawn.");
    }
}
