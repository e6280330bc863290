package dev.dateline.delivery.article;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.Keys;
import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;
import dev.dateline.http.page.Order;
import dev.dateline.http.page.PageRequest;
import dev.dateline.http.page.Position;
import dev.dateline.http.problem.ProblemException;

/** Finds the articles next to an article in a list by time of publication. */
@ApplicationScoped
public class NeighbourReader {

    private static final Order OLDEST = Order.byInstant("publishedAt", "publishedAt");

    private final ArticleReader reader;
    private final CriteriaResolver resolver;
    private final PublishedArticleRepository articles;
    private final ArticlePartReader parts;
    private final PublishedData data;
    private final ResponseKeys keys;

    NeighbourReader(ArticleReader reader, CriteriaResolver resolver, PublishedArticleRepository articles,
            ArticlePartReader parts, PublishedData data, ResponseKeys keys) {
        this.reader = reader;
        this.resolver = resolver;
        this.articles = articles;
        this.parts = parts;
        this.data = data;
        this.keys = keys;
    }

    /**
     * Three statements, one for each kind of names to resolve, and those of the parts.
     *
     * @param list null for the primary section of the article, or all articles if it has none
     * @throws ProblemException NOT_FOUND, or GONE if the article was withdrawn
     */
    public Neighbours find(UUID id, ArticleCriteria list, Set<ArticlePart> wanted) {
        return data.inSnapshot(() -> {
            var subject = reader.find(id, Set.of());
            keys.add(Keys.article(id));
            var criteria = resolver.resolve(list == null ? ArticleCriteria.ofSection(subject.sectionId()) : list);
            criteria.listKeys().forEach(keys::add);
            var previous = first(criteria, ArticleListQuery.NEWEST, subject, wanted);
            var next = first(criteria, OLDEST, subject, wanted);
            var complete = parts.complete(Stream.of(previous, next).flatMap(Optional::stream).toList(), wanted).iterator();
            return new Neighbours(previous.map(found -> complete.next()), next.map(found -> complete.next()));
        });
    }

    private Optional<PublishedArticle> first(ResolvedCriteria criteria, Order order, PublishedArticle from,
            Set<ArticlePart> wanted) {
        var request = PageRequest.ofNext(order, new Position(from.publishedAt(), from.id(), false), 1);
        return articles.list(criteria, request, wanted).items().stream().findFirst();
    }
}
