package dev.dateline.delivery.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.PermanentRedirect;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.delivery.article.search.Highlight;
import dev.dateline.delivery.article.search.HighlightRepository;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;
import dev.dateline.vocabulary.ResourceKind;

/** Reads published articles with their parts. */
@ApplicationScoped
public class ArticleReader {

    /** More than the largest limit, because some of them are in another language. */
    private static final int RELATED_DEPTH = 200;

    private final CriteriaResolver resolver;
    private final PublishedArticleRepository articles;
    private final ArticlePartRepository parts;
    private final RelatedArticleRepository related;
    private final HighlightRepository highlights;
    private final WithdrawnArticleRepository withdrawn;
    private final PublishedAddressRepository addresses;

    ArticleReader(CriteriaResolver resolver, PublishedArticleRepository articles, ArticlePartRepository parts,
            RelatedArticleRepository related,
            HighlightRepository highlights, WithdrawnArticleRepository withdrawn,
            PublishedAddressRepository addresses) {
        this.resolver = resolver;
        this.articles = articles;
        this.parts = parts;
        this.related = related;
        this.highlights = highlights;
        this.withdrawn = withdrawn;
        this.addresses = addresses;
    }

    /**
     * One statement each for the full-text query, the section, the author and the tags that the criteria name.
     *
     * @throws ProblemException INVALID_PARAMETER if the query only excludes words
     */
    public ResolvedCriteria resolve(ArticleCriteria criteria) {
        return resolver.resolve(criteria);
    }

    /** One page: the statements of {@link PublishedArticleRepository#list} and those of the parts. */
    public Slice<ArticleWithParts> list(ResolvedCriteria criteria, PageRequest request, Set<ArticlePart> wanted) {
        var slice = articles.list(criteria, request);
        return slice.withItems(complete(slice.items(), wanted));
    }

    /** The texts of the articles of a page with the matches of the query, by id: one statement. */
    public Map<UUID, Highlight> highlight(List<ArticleWithParts> found, String words) {
        return highlights.findByArticles(found.stream().map(each -> each.article().id()).toList(), words);
    }

    /** The newest articles: one statement and those of the parts. */
    public List<ArticleWithParts> listNewest(int limit, Set<ArticlePart> wanted) {
        return complete(articles.listNewest(limit), wanted);
    }

    /** How many articles of the complete list have each value; see {@link PublishedArticleRepository#count}. */
    public Map<Facet, List<FacetCount>> count(ResolvedCriteria criteria, PageRequest request, Set<Facet> facets) {
        return articles.count(criteria, request.order(), facets);
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public ArticleWithParts get(UUID id, Set<ArticlePart> wanted) {
        return articles.findWithSection(id).map(article -> complete(article, wanted))
                .orElseThrow(() -> missing(id));
    }

    /**
     * @throws PermanentRedirect for a former slug
     * @throws ProblemException NOT_FOUND, or GONE if it was withdrawn
     */
    public ArticleWithParts getBySlug(String slug, Set<ArticlePart> wanted) {
        return articles.findBySlug(slug).map(article -> complete(article, wanted)).orElseThrow(() -> missing(slug));
    }

    /**
     * Related articles, the closest first: two statements and those of the parts.
     *
     * @param limit at most 100
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public List<ArticleWithParts> listRelated(UUID id, int limit, Set<ArticlePart> wanted) {
        var found = related.findByArticle(List.of(id), limit, RELATED_DEPTH);
        if (found.isEmpty()) {
            requirePublic(id);
        }
        return complete(found.getOrDefault(id, List.of()), wanted);
    }

    /** @throws ProblemException NOT_FOUND, or GONE if it was withdrawn */
    public void requirePublic(UUID id) {
        if (articles.findByIdOptional(id).isEmpty()) {
            throw missing(id);
        }
    }

    private RuntimeException missing(UUID id) {
        return withdrawn.contains(id) ? gone() : notFound("There is no published article with the id " + id + ".");
    }

    private RuntimeException missing(String slug) {
        var target = addresses.findTarget(ResourceKind.ARTICLE, slug);
        var moved = target.flatMap(articles::findByIdOptional);
        if (moved.isPresent()) {
            return new PermanentRedirect(moved.get().slug());
        }
        return withdrawn.containsSlug(slug) || target.map(withdrawn::contains).orElse(false) ? gone()
                : notFound("There is no published article with the slug \"" + slug + "\".");
    }

    private List<ArticleWithParts> complete(List<PublishedArticle> found, Set<ArticlePart> wanted) {
        var partsOf = parts.findParts(found, wanted);
        return found.stream().map(article -> new ArticleWithParts(article, partsOf.get(article.id()))).toList();
    }

    private ArticleWithParts complete(PublishedArticle article, Set<ArticlePart> wanted) {
        return new ArticleWithParts(article, parts.findParts(List.of(article), wanted).get(article.id()));
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemType.GONE, "The article was withdrawn.");
    }
}
