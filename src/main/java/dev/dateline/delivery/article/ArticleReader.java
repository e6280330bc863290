package dev.dateline.delivery.article;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.address.AddressKind;
import dev.dateline.delivery.address.Moved;
import dev.dateline.delivery.address.PublishedAddressRepository;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Slice;
import dev.dateline.http.problem.ProblemException;
import dev.dateline.http.problem.ProblemType;

/** Puts articles together from their parts. Everything here is public; a draft cannot be asked for. */
@ApplicationScoped
public class ArticleReader {

    private final PublishedArticleRepository articles;
    private final ArticlePartRepository parts;
    private final WithdrawnArticleRepository withdrawn;
    private final PublishedAddressRepository addresses;

    ArticleReader(PublishedArticleRepository articles, ArticlePartRepository parts,
            WithdrawnArticleRepository withdrawn, PublishedAddressRepository addresses) {
        this.articles = articles;
        this.parts = parts;
        this.withdrawn = withdrawn;
        this.addresses = addresses;
    }

    /** One page of cards: five statements, and one more for each of section, author and tags that the criteria name. */
    public Slice<ArticleCard> list(ArticleCriteria criteria, PageRequest request) {
        var slice = articles.list(criteria, request);
        var found = parts.findParts(slice.items(), true);
        return slice.withItems(slice.items().stream()
                .map(article -> new ArticleCard(article, found.get(article.id()))).toList());
    }

    /** @throws ProblemException NOT_FOUND, or GONE when it was public once */
    public FullArticle get(UUID id) {
        return articles.findWithSection(id).map(this::complete).orElseThrow(() -> withdrawn.holds(id)
                ? gone("The article was withdrawn.")
                : notFound("There is no published article with the id " + id + "."));
    }

    /**
     * @throws Moved when the slug is an old one
     * @throws ProblemException NOT_FOUND, or GONE when it was public once
     */
    public FullArticle getBySlug(String slug) {
        return articles.findBySlug(slug).map(this::complete).orElseThrow(() -> {
            var target = addresses.findTarget(AddressKind.ARTICLE, slug);
            var moved = target.flatMap(articles::findByIdOptional);
            if (moved.isPresent()) {
                return new Moved(moved.get().slug());
            }
            return withdrawn.holdsSlug(slug) || target.map(withdrawn::holds).orElse(false)
                    ? gone("The article was withdrawn.")
                    : notFound("There is no published article with the slug \"" + slug + "\".");
        });
    }

    private FullArticle complete(PublishedArticle article) {
        var id = article.id();
        return new FullArticle(article, parts.findParts(List.of(article), false).get(id),
                parts.listSections(id), parts.getBody(id), parts.listCorrections(id),
                articles.listTranslations(article.translationGroup(), id));
    }

    private static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail);
    }

    private static ProblemException gone(String detail) {
        return new ProblemException(ProblemType.GONE, detail);
    }
}
