package dev.dateline.editorial.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import dev.dateline.editorial.article.Article;
import dev.dateline.editorial.article.ArticleRepository;
import dev.dateline.editorial.article.ArticleStatus;
import dev.dateline.vocabulary.ResourceKind;

/** Publishes and unpublishes articles. Callers provide the transaction, so that both sides change atomically. */
@ApplicationScoped
public class PublishingService {

    private final ArticleRepository articles;
    private final ProjectionRepository projection;
    private final Clock clock;

    PublishingService(ArticleRepository articles, ProjectionRepository projection, Clock clock) {
        this.articles = articles;
        this.projection = projection;
        this.clock = clock;
    }

    /** Makes the latest revision of each article public, with everything that it refers to. */
    public void publish(Collection<Article> toPublish) {
        if (toPublish.isEmpty()) {
            return;
        }
        toPublish.forEach(article -> article.markPublished(clock.instant()));
        articles.flush();
        projection.publish(ids(toPublish));
    }

    /** What public articles show, by kind. */
    public Map<ResourceKind, Set<UUID>> findShown(Collection<Article> shown) {
        return projection.findShown(ids(shown));
    }

    /** Merges the search entries of recent publications into the index; until then, each search reads all of them. */
    public void mergeSearchEntries() {
        projection.mergeSearchEntries();
    }

    /**
     * Removes the articles from the public side, if they are there; their URLs then return 410, also those of articles that were
     * public before they were imported.
     */
    public void unpublish(Collection<Article> toUnpublish, ArticleStatus as) {
        var published = toUnpublish.stream().filter(Article::isPublic).toList();
        toUnpublish.forEach(article -> article.markUnpublished(as));
        var wasPublicElsewhere = toUnpublish.stream()
                .filter(article -> !published.contains(article) && !article.wasNeverPublic()).toList();
        if (!published.isEmpty() || !wasPublicElsewhere.isEmpty()) {
            articles.flush();
        }
        if (!published.isEmpty()) {
            projection.withdraw(ids(published), clock.instant());
        }
        if (!wasPublicElsewhere.isEmpty()) {
            projection.rememberWithdrawn(ids(wasPublicElsewhere), clock.instant());
        }
        if (as == ArticleStatus.SCHEDULED) {
            projection.announceChange();
        }
    }

    /** No cache keeps a response beyond the time, which nodes learn at once. */
    public void schedule(Article article, Instant at) {
        article.schedule(at);
        articles.flush();
        projection.announceChange();
    }

    /** Publishes scheduled articles; those that have expired since then are unpublished instead. */
    void publishDue(Collection<Article> due) {
        var now = clock.instant();
        var byExpiry = due.stream().collect(Collectors.partitioningBy(article -> article.isExpired(now)));
        publish(byExpiry.get(false));
        unpublish(byExpiry.get(true), ArticleStatus.UNPUBLISHED);
    }

    /** Locks scheduled articles that are due, except articles that another node has locked. */
    List<Article> lockDue(Collection<UUID> except, int atMost) {
        return articles.lockDue(clock.instant(), except, atMost);
    }

    /** Locks public articles that have expired, except articles that another node has locked. */
    List<Article> lockExpired(Collection<UUID> except, int atMost) {
        return articles.lockExpired(clock.instant(), except, atMost);
    }

    private static List<UUID> ids(Collection<Article> articles) {
        return articles.stream().map(Article::id).toList();
    }
}
