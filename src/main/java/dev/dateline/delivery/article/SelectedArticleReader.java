package dev.dateline.delivery.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.delivery.cache.ResponseKeys;
import dev.dateline.delivery.query.PublishedData;

/** Reads articles that are selected by their ids or by several lists at once. */
@ApplicationScoped
public class SelectedArticleReader {

    private final CriteriaResolver resolver;
    private final PublishedArticleRepository articles;
    private final NewestArticleRepository newest;
    private final ArticlePartReader parts;
    private final PublishedData data;
    private final ResponseKeys keys;

    SelectedArticleReader(CriteriaResolver resolver, PublishedArticleRepository articles, NewestArticleRepository newest,
            ArticlePartReader parts, PublishedData data, ResponseKeys keys) {
        this.resolver = resolver;
        this.articles = articles;
        this.newest = newest;
        this.parts = parts;
        this.data = data;
        this.keys = keys;
    }

    /** The public ones of these articles, by id: one statement and those of the parts. */
    public Map<UUID, ArticleWithParts> findAll(Collection<UUID> ids, Set<ArticlePart> wanted) {
        Supplier<List<ArticleWithParts>> read = () -> parts.complete(articles.listByIds(ids, wanted), wanted);
        return (wanted.contains(ArticlePart.BODY) ? data.inSnapshot(read) : read.get()).stream()
                .collect(Collectors.toMap(each -> each.article().id(), Function.identity()));
    }

    /** The ids of the newest articles of each list, in order: at most two statements, and those that resolve names. */
    public List<List<UUID>> listNewest(List<NewestArticles> lists) {
        var resolved = resolver.resolveAll(lists.stream().map(NewestArticles::filters).map(ArticleCriteria::of).toList());
        resolved.stream().flatMap(ResolvedCriteria::listKeys).forEach(keys::add);
        return newest.list(resolved, lists.stream().map(NewestArticles::limit).toList());
    }
}
